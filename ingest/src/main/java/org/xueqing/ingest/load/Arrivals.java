package org.xueqing.ingest.load;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * When requests are to begin. In an open loop the moments are fixed beforehand and latency is counted from them, whether or not
 * a client was free: a slow server cannot hide by slowing its callers down.
 */
final class Arrivals {

    private final boolean isOpenLoop;
    private final double nanosBetween;
    private final long beginNanos;
    private final long endNanos;
    private final AtomicLong next = new AtomicLong();

    Arrivals(LoadPlan plan, long beginNanos) {
        this.isOpenLoop = plan.isOpenLoop();
        this.nanosBetween = isOpenLoop ? 1e9 * plan.batch() / plan.eventsPerSecond() : 0;
        this.beginNanos = beginNanos;
        this.endNanos = beginNanos + plan.duration().toNanos();
    }

    /** Waits for the next one's moment and tells it; nothing when the load is over. */
    OptionalLong await() {
        if (!isOpenLoop) {
            long now = System.nanoTime();
            return now < endNanos ? OptionalLong.of(now) : OptionalLong.empty();
        }
        long due = beginNanos + (long) (next.getAndIncrement() * nanosBetween);
        if (due >= endNanos) {
            return OptionalLong.empty();
        }
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return OptionalLong.of(due);
    }
}
