package org.xueqing.dashboard.work.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.dashboard.work.paper.PaperScale.Measure;
import org.xueqing.measurement.ability.ItemOutcome;
import org.xueqing.scale.Measured;

class PaperScaleTest {

    private final List<ItemLine> items =
            Stream.of("a", "b", "c", "d").map(PaperScaleTest::item).toList();

    @Test
    void harderItemsPlaceTheAblerMoreExactly() {
        PaperScale hard = PaperScale.of(items, Map.of("a", measure(1.5), "b", measure(2.0), "c", measure(1.0)));
        assertThat(hard.places().get(4).error()).isLessThan(hard.places().get(0).error());
        assertThat(hard.measured()).isEqualTo(3);
    }

    @Test
    void twoItemsAreNoPaper() {
        assertThat(PaperScale.of(items, Map.of("a", measure(0), "b", measure(1)))
                        .places())
                .isEmpty();
    }

    @Test
    void everyFlagOfARunIsSaidInWords() {
        ResourceBundle words = ResourceBundle.getBundle("org.xueqing.dashboard.paper", Locale.ROOT);
        Stream.of(
                        Stream.of(Measured.Flag.values()),
                        Stream.of(ItemOutcome.Reason.values()),
                        Stream.of(Measured.Reason.NO_SCALE))
                .flatMap(flags -> flags)
                .forEach(flag -> assertThat(words.containsKey("paper.scale.flag." + flag))
                        .as(flag.name())
                        .isTrue());
    }

    private static Measure measure(double difficulty) {
        return new Measure(difficulty, 0.1, 1.5, 80, List.of());
    }

    private static ItemLine item(String id) {
        return new ItemLine(1, id, id, BigDecimal.ONE, null, List.of(), null, null);
    }
}
