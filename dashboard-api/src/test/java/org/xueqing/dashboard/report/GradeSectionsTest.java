package org.xueqing.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.report.UnitSections.UnitSum;

class GradeSectionsTest {

    private static final UnitSum LARGE = new UnitSum(2, 80, 60, 400, 300, true);
    private static final UnitSum SMALL = new UnitSum(2, 30, 20, 100, 70, true);

    @Test
    void oneClassLeftOutTakesTheSmallestOfTheOthersWithIt() {
        assertThat(GradeSections.shown(1, List.of(Map.of(1, LARGE), Map.of(), Map.of(1, SMALL))))
                .containsExactly(Optional.of(LARGE), Optional.empty(), Optional.empty());
    }

    @Test
    void whereNoneOrTwoAreLeftOutTheOthersStay() {
        assertThat(GradeSections.shown(1, List.of(Map.of(1, LARGE), Map.of(1, SMALL))))
                .containsExactly(Optional.of(LARGE), Optional.of(SMALL));
        assertThat(GradeSections.shown(1, List.of(Map.of(), Map.of(2, SMALL), Map.of(1, LARGE))))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(LARGE));
    }
}
