package org.xueqing.ingest.outbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.xueqing.ingest.store.Store;

/** How much waits in the outbox, looked at once a second: above its limit the doors turn away what comes. */
public final class Backlog {

    private static final long MOST_WAITING = 1_000_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Store store;
    private final AtomicLong nextLookNanos = new AtomicLong(System.nanoTime());
    private volatile boolean isFull;

    public Backlog(Store store) {
        this.store = store;
    }

    /** Whether doors turn away what comes. */
    public boolean isFull() {
        long due = nextLookNanos.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextLookNanos.compareAndSet(due, now + BETWEEN_LOOKS.toNanos())) {
            isFull = Outbox.isLongerThan(store, MOST_WAITING);
        }
        return isFull;
    }
}
