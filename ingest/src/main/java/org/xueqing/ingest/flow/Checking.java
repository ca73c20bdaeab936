package org.xueqing.ingest.flow;

import java.time.Duration;
import java.time.InstantSource;
import org.xueqing.ingest.bank.ItemChecks;

/** Looks how items behave, once a published run has taken another's place. */
final class Checking implements Stage.Worker {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final ItemChecks checks;
    private final InstantSource clock;
    private long nextNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();

    Checking(ItemChecks checks, InstantSource clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public boolean work() {
        if (System.nanoTime() - nextNanos < 0) {
            return false;
        }
        nextNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        checks.follow(clock.instant());
        return true;
    }

    @Override
    public void close() {
        // It holds nothing between two times.
    }
}
