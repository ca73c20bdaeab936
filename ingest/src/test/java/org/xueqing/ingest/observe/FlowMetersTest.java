package org.xueqing.ingest.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlowMetersTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void showsAllFiguresOfOneLook() {
        AtomicInteger looks = new AtomicInteger();
        new FlowMeters(() -> {
                    looks.incrementAndGet();
                    return new FlowFigures(3, 1.5, 40, 50, 600, Map.of("REFUSED", 7L));
                })
                .bindTo(registry);
        assertThat(gauge("xueqing.outbox.rows")).isEqualTo(3);
        assertThat(gauge("xueqing.outbox.age.seconds")).isEqualTo(1.5);
        assertThat(gauge("xueqing.live.lag.records")).isEqualTo(40);
        assertThat(gauge("xueqing.landing.lag.records")).isEqualTo(50);
        assertThat(gauge("xueqing.run.age.seconds")).isEqualTo(600);
        assertThat(records("refused")).isEqualTo(7);
        assertThat(records("repeated")).isZero();
        assertThat(looks).hasValue(1);
    }

    @Test
    void showsThatNothingIsKnownWhereTheStoreIsAway() {
        new FlowMeters(() -> {
                    throw new IllegalStateException("away");
                })
                .bindTo(registry);
        assertThat(gauge("xueqing.outbox.rows")).isNaN();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private double records(String verdict) {
        return registry.get("xueqing.records")
                .tag("verdict", verdict)
                .functionCounter()
                .count();
    }
}
