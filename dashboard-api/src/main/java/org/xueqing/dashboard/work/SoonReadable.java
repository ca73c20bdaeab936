package org.xueqing.dashboard.work;

import java.time.Duration;
import org.xueqing.ingest.outbox.Outbox;
import org.xueqing.ingest.store.Store;

/**
 * Waits, but not long, until what was just accepted can be read: a teacher who saved sees it on the next page. Accepted it is
 * in any case.
 */
public final class SoonReadable {

    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private final Store store;

    SoonReadable(Store store) {
        this.store = store;
    }

    /** Returns whether it can be read now. */
    public boolean await() {
        long last = Outbox.last(store);
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        boolean isStored = Outbox.isStored(store, last);
        while (!isStored && System.nanoTime() < deadline) {
            pause();
            isStored = Outbox.isStored(store, last);
        }
        return isStored;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the store", e);
        }
    }
}
