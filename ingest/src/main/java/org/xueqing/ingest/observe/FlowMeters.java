package org.xueqing.ingest.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xueqing.ingest.flow.Installation;

/**
 * The flow's figures as meters. They say what the whole installation does, whichever process is asked; one look serves all
 * meters for some seconds. What cannot be looked at is NaN.
 */
public final class FlowMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(FlowMeters.class);
    private static final Duration LOOK_LASTS = Duration.ofSeconds(5);
    private static final List<String> VERDICTS =
            List.of("ACCEPTED", "REPEATED", "CONFLICT", "REFUSED", "WITHHELD", "ERASED");

    private final Supplier<FlowFigures> look;
    private @Nullable FlowFigures last;
    private long nextLookNanos = System.nanoTime();

    public FlowMeters(Installation installation) {
        this(() -> FlowFigures.of(installation));
    }

    FlowMeters(Supplier<FlowFigures> look) {
        this.look = look;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "xueqing.outbox.rows", "accepted and not yet stored", FlowFigures::outboxRows);
        gauge(registry, "xueqing.outbox.age.seconds", "of the oldest row", FlowFigures::outboxAgeSeconds);
        gauge(registry, "xueqing.live.lag.records", "on the topics, not yet stored", FlowFigures::liveLagRecords);
        gauge(registry, "xueqing.landing.lag.records", "on the topics, not yet landed", FlowFigures::landingLagRecords);
        gauge(registry, "xueqing.run.age.seconds", "since the run was published", FlowFigures::runAgeSeconds);
        for (String verdict : VERDICTS) {
            FunctionCounter.builder("xueqing.records", this, meters -> meters.judged(verdict))
                    .description("judged by live")
                    .tag("verdict", verdict.toLowerCase(java.util.Locale.ROOT))
                    .register(registry);
        }
    }

    private void gauge(MeterRegistry registry, String name, String says, ToDoubleFunction<FlowFigures> figure) {
        Gauge.builder(name, this, meters -> meters.value(figure))
                .description(says)
                .register(registry);
    }

    private double judged(String verdict) {
        return value(figures -> figures.verdicts().getOrDefault(verdict, 0L));
    }

    private synchronized double value(ToDoubleFunction<FlowFigures> figure) {
        if (System.nanoTime() - nextLookNanos >= 0) {
            last = looked();
            nextLookNanos = System.nanoTime() + LOOK_LASTS.toNanos();
        }
        return last == null ? Double.NaN : figure.applyAsDouble(last);
    }

    private @Nullable FlowFigures looked() {
        try {
            return look.get();
        } catch (RuntimeException e) {
            LOG.warn("The flow cannot be looked at: {}", e.getMessage());
            return null;
        }
    }
}
