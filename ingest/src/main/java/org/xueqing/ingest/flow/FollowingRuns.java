package org.xueqing.ingest.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Looks now and then whether a published run has taken another's place, for those who then have something to do. */
final class FollowingRuns implements Stage.Worker {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final Consumer<Instant> follower;
    private final InstantSource clock;
    private long nextNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();

    /** @param follower told the moment of each look */
    FollowingRuns(Consumer<Instant> follower, InstantSource clock) {
        this.follower = follower;
        this.clock = clock;
    }

    @Override
    public boolean work() {
        if (System.nanoTime() - nextNanos < 0) {
            return false;
        }
        nextNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        follower.accept(clock.instant());
        return true;
    }

    @Override
    public void close() {
        // It holds nothing between two times.
    }
}
