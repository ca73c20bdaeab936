package org.xueqing.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LapseTest {

    private static final long HOUR = 3_600;

    @Test
    void oneSittingIsNoStepAndHomeworkToTheNextMorningIsOne() {
        assertThat(Lapse.steps(0, true, 2 * HOUR, true)).isZero();
        assertThat(Lapse.steps(0, true, 14 * HOUR, true)).isEqualTo(1);
        assertThat(Lapse.steps(0, true, 24 * 7 * HOUR, true)).isEqualTo(7);
    }

    @Test
    void anUntimedAnswerIsOneOpportunityAway() {
        assertThat(Lapse.steps(0, false, 1_000_000_000, true)).isEqualTo(1);
        assertThat(Lapse.steps(5, true, 0, false)).isEqualTo(1);
        assertThat(Lapse.steps(0, false, 0, false)).isEqualTo(1);
    }

    @Test
    void equalAndReversedTimesAreNoStepAndVeryLongOnesAreBounded() {
        assertThat(Lapse.days(50, 50)).isZero();
        assertThat(Lapse.days(10_000_000, 0)).isZero();
        assertThat(Lapse.days(0, Long.MAX_VALUE / 2)).isEqualTo(Lapse.MOST_STEPS);
    }

    @Test
    void anEaseMovesTheOddsAndNoEaseChangesNoBit() {
        ItemEase ease = new ItemEase(Map.of("easy", 4, "hard", -4));
        assertThat(ease.oddsFactor("unknown")).isEqualTo(1);
        assertThat(ItemEase.eased(0.3, 1)).isEqualTo(0.3);
        assertThat(ItemEase.eased(0.5, ease.oddsFactor("easy"))).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
        assertThat(ItemEase.eased(0.5, ease.oddsFactor("hard"))).isCloseTo(1 / (1 + Math.exp(1)), within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemEase(Map.of("i", 17)));
    }
}
