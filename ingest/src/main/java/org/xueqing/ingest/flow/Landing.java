package org.xueqing.ingest.flow;

import java.time.Duration;
import org.xueqing.ingest.land.Lander;

/** Lands when enough has come or enough time has passed since the first record that waits. */
final class Landing implements Stage.Worker {

    private static final long ENOUGH_BYTES = 16L * 1024 * 1024;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Lander lander;
    private final Duration landEvery;
    private long firstReadNanos;
    private boolean waiting;

    Landing(Lander lander, Duration landEvery) {
        this.lander = lander;
        this.landEvery = landEvery;
    }

    @Override
    public boolean work() {
        long pending = lander.read(POLL);
        if (pending > 0 && !waiting) {
            waiting = true;
            firstReadNanos = System.nanoTime();
        }
        if (waiting && (pending >= ENOUGH_BYTES || System.nanoTime() - firstReadNanos >= landEvery.toNanos())) {
            lander.land();
            waiting = false;
        }
        return true;
    }

    @Override
    public void close() {
        lander.close();
    }
}
