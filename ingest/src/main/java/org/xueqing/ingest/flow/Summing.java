package org.xueqing.ingest.flow;

import java.time.Duration;
import org.xueqing.ingest.live.Sums;

/** Sums up what live has moved: soon after it has, and never for more than a twentieth of the time. */
final class Summing implements Stage.Worker {

    private static final Duration SOONEST = Duration.ofSeconds(2);
    private static final int SHARE_OF_TIME = 20;

    private final Sums sums;
    private long nextNanos = System.nanoTime();

    Summing(Sums sums) {
        this.sums = sums;
    }

    @Override
    public boolean work() {
        long begin = System.nanoTime();
        if (begin - nextNanos < 0) {
            return false;
        }
        sums.follow();
        long took = System.nanoTime() - begin;
        nextNanos = System.nanoTime() + Math.max(SOONEST.toNanos(), SHARE_OF_TIME * took);
        return true;
    }

    @Override
    public void close() {
        // It holds nothing between two times.
    }
}
