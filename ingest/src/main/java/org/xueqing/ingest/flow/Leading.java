package org.xueqing.ingest.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.store.Store;

/**
 * Does what one process at a time may do, when it is this one's turn: a relay, the sums, the landing. Of several processes
 * that move data the others wait; when the leading one is gone, or has lost the connection that says so, another takes over.
 */
final class Leading implements Stage.Worker {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Store store;
    private final Supplier<Stages> duties;
    private Optional<Leadership> leadership;
    private volatile Optional<Stages> led = Optional.empty();
    private long nextLookNanos = System.nanoTime();

    /** @param leadership that this process has already, if it has */
    Leading(Store store, Optional<Leadership> leadership, Supplier<Stages> duties) {
        this.store = store;
        this.leadership = leadership;
        this.duties = duties;
        if (leadership.isPresent()) {
            led = Optional.of(duties.get());
        }
    }

    @Override
    public boolean work() {
        if (System.nanoTime() - nextLookNanos >= 0) {
            look();
            nextLookNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        }
        return false;
    }

    @Override
    public Optional<Sentence> trouble(Duration longerThan) {
        return led.flatMap(stages -> stages.trouble(longerThan));
    }

    @Override
    public void close() {
        led.ifPresent(Stages::close);
        led = Optional.empty();
        leadership.ifPresent(Leadership::close);
        leadership = Optional.empty();
    }

    private void look() {
        if (leadership.isPresent() && !leadership.get().isHeld()) {
            close();
        }
        if (leadership.isEmpty()) {
            leadership = Leadership.take(store);
            led = leadership.map(taken -> duties.get());
        }
        led.ifPresent(Stages::stopIfOneHas);
    }
}
