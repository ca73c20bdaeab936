package org.xueqing.fluency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A line that single days cannot bend, and its interval. */
class MedianLineTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    @Test
    void aFrequencyThatDoublesEveryWeekHasTheCelerationTwo() {
        PracticeDays days = PracticeDays.NONE;
        for (int day = 0; day <= 28; day += 7) {
            days = days.plus(PracticeDays.of(FIRST.plusDays(day), new Frequency(4L << day / 7, 1, 60_000)));
        }
        MedianLine line = MedianLine.of(days, Celeration.Of.CORRECT).orElseThrow();
        assertThat(line.perWeek()).isCloseTo(2, within(1e-9));
        assertThat(line.low()).isCloseTo(2, within(1e-9));
        assertThat(line.perMinuteOn(FIRST.plusDays(14))).isCloseTo(16, within(1e-9));
        assertThat(line.days()).isEqualTo(5);
    }

    @Test
    void oneStrangeDayBendsItLessThanLeastSquares() {
        PracticeDays days = PracticeDays.NONE;
        for (int day = 0; day < 20; day++) {
            days = days.plus(PracticeDays.of(FIRST.plusDays(day), new Frequency(day == 19 ? 3 : 300, 0, 600_000)));
        }
        assertThat(MedianLine.of(days, Celeration.Of.CORRECT).orElseThrow().perWeek())
                .isCloseTo(1, within(1e-9));
        assertThat(((Celeration.Fitted) Celeration.of(days, Celeration.Of.CORRECT)).perWeek())
                .isLessThan(0.8);
    }

    @Test
    void theIntervalHoldsTheTruthInNineteenOfTwenty() {
        int held = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            PracticeDays days = PracticeDays.NONE;
            for (int day = 0; day < 24; day++) {
                double log = 3 + Math.log10(1.2) / 7 * day + 0.1 * random.nextGaussian();
                days = days.plus(PracticeDays.of(
                        FIRST.plusDays(day), new Frequency(Math.round(Math.pow(10, log)), 0, 6_000_000)));
            }
            MedianLine line = MedianLine.of(days, Celeration.Of.CORRECT).orElseThrow();
            held += line.low() <= 1.2 && 1.2 <= line.high() ? 1 : 0;
        }
        assertThat(held / 500.0).isBetween(0.92, 0.98);
    }

    @Test
    void whatCannotBeSaidOfCelerationHasNoLine() {
        PracticeDays days = PracticeDays.of(FIRST, new Frequency(10, 2, 60_000));
        assertThat(MedianLine.of(days, Celeration.Of.CORRECT)).isEmpty();
    }
}
