package org.xueqing.ingest.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xueqing.ingest.forecast.ClassForecast.Source;
import org.xueqing.ingest.forecast.ClassForecast.Walks;
import org.xueqing.measurement.paper.ClassAbilities;

class ClassForecastTest {

    private static final List<String> POINTS = List.of("K001");

    private final AtomicInteger readings = new AtomicInteger();
    private final ClassForecast forecast =
            new ClassForecast(7L, MeasuredItems.NONE, ClassAbilities.of(List.of("p-1"), Map.of()), () -> {
                readings.incrementAndGet();
                return new Walks(3L, Map.of(), Instant.EPOCH);
            });

    @Test
    void historiesAreReadOnceHoweverOftenItIsAsked() {
        forecast.of(Map.of("i-1", POINTS, "i-2", POINTS));
        forecast.of(Map.of("i-2", POINTS, "i-3", POINTS));

        assertThat(readings).hasValue(1);
    }

    @Test
    void historiesStayUnreadWhereNothingIsAskedOfThem() {
        assertThat(forecast.of(Map.of()).modelId()).isNull();
        assertThat(readings).hasValue(0);
    }

    @Test
    void anItemOfWhichNothingIsKnownSaysSo() {
        ClassForecast.Known known = forecast.of(Map.of("i-1", POINTS));

        assertThat(known.item("i-1").source()).isEqualTo(Source.NONE);
        assertThat(known.modelId()).isEqualTo(3);
        assertThat(known.runId()).isEqualTo(7);
    }
}
