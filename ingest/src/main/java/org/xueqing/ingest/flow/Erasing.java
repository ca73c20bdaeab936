package org.xueqing.ingest.flow;

import java.time.Duration;
import org.xueqing.ingest.erasure.Erasure;

/** Finishes erasures: those that were begun just now, and those that a killed process has left. */
final class Erasing implements Stage.Worker {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Erasure erasure;
    private long nextNanos = System.nanoTime();

    Erasing(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public boolean work() {
        if (System.nanoTime() - nextNanos < 0) {
            return false;
        }
        erasure.advance();
        nextNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        return true;
    }

    @Override
    public void close() {
        // It holds nothing between two times.
    }
}
