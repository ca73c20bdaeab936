package org.xueqing.fluency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.fluency.Celeration.Fitted;
import org.xueqing.fluency.Celeration.NotEnough;
import org.xueqing.fluency.Celeration.Reason;

class CelerationTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-09-07");

    @Test
    void doublingInAWeekIsTimesTwo() {
        Fitted line = fitted(
                IntStream.range(0, 15).mapToObj(day -> day(day, 1_000_000_000, (long) (6e9 / Math.pow(2, day / 7.0)))));
        assertThat(line.perWeek()).isCloseTo(2, within(1e-6));
        assertThat(line.low()).isCloseTo(2, within(1e-5));
        assertThat(line.bounce()).isCloseTo(1, within(1e-6));
        assertThat(line.fit()).isCloseTo(1, within(1e-6));
        assertThat(line.perMinuteOn(line.lastDay().plusDays(7)))
                .isCloseTo(2 * line.perMinuteOnLastDay(), within(1e-3 * line.perMinuteOnLastDay()));
    }

    @Test
    void halvingOfErrorsInAWeekIsDividedByTwo() {
        PracticeDays days = IntStream.range(0, 15)
                .mapToObj(day -> PracticeDays.of(
                        MONDAY.plusDays(day),
                        new Frequency(1_000_000, Math.round(1e6 / Math.pow(2, day / 7.0)), 60_000)))
                .reduce(PracticeDays.NONE, PracticeDays::plus);
        Fitted line = (Fitted) Celeration.of(days, Celeration.Of.INCORRECT);
        assertThat(line.perWeek()).isCloseTo(0.5, within(1e-4));
        assertThat(((Fitted) Celeration.of(days, Celeration.Of.CORRECT)).perWeek())
                .isCloseTo(1, within(1e-9));
    }

    /** Least squares by hand: y = log10 of 10, 20, 10, 20, 40 on days 0, 2, 4, 6, 8. */
    @Test
    void followsLeastSquares() {
        long[] counts = {10, 20, 10, 20, 40};
        Fitted line = fitted(IntStream.range(0, 5).mapToObj(i -> day(2 * i, counts[i], 60_000)));
        double l = Math.log10(2);
        double slope = (-4 * 0 - 2 * l + 0 * 0 + 2 * l + 4 * 2 * l) / 40;
        assertThat(line.perWeek()).isCloseTo(Math.pow(10, 7 * slope), within(1e-9));
        double[] residuals = {0, l, 0, l, 2 * l};
        double mean = 1 + 0.8 * l;
        double squares = 0;
        for (int i = 0; i < 5; i++) {
            residuals[i] = 1 + residuals[i] - (mean + slope * (2 * i - 4));
            squares += residuals[i] * residuals[i];
        }
        double half = 3.1824 * Math.sqrt(squares / 3 / 40);
        assertThat(line.low()).isCloseTo(Math.pow(10, 7 * (slope - half)), within(1e-9));
        assertThat(line.high()).isCloseTo(Math.pow(10, 7 * (slope + half)), within(1e-9));
    }

    @Test
    void theIntervalHoldsTheTruthNineteenTimesInTwenty() {
        Random random = new Random(17);
        long held = IntStream.range(0, 1_000)
                .filter(trial -> {
                    Fitted line = fitted(IntStream.range(0, 10)
                            .mapToObj(day -> day(
                                    day,
                                    Math.round(1e6
                                            * Math.pow(10, Math.log10(1.3) * day / 7 + 0.1 * random.nextGaussian())),
                                    60_000)));
                    return line.low() <= 1.3 && 1.3 <= line.high();
                })
                .count();
        assertThat(held).isBetween(930L, 970L);
    }

    @Test
    void aDayWithoutARightAnswerStandsBelowTheFloor() {
        Fitted line = fitted(IntStream.range(0, 8)
                .mapToObj(day -> PracticeDays.of(MONDAY.plusDays(day), new Frequency(0, 4, 60_000))));
        assertThat(line.perMinuteOnLastDay()).isCloseTo(0.5, within(1e-9));
        assertThat(line.perWeek()).isCloseTo(1, within(1e-9));
        assertThat(line.fit()).isEqualTo(1);
    }

    @Test
    void saysWhyNothingCanBeSaidYet() {
        assertThat(Celeration.of(PracticeDays.NONE, Celeration.Of.CORRECT))
                .isEqualTo(new NotEnough(Reason.NO_TIMED_ANSWERS, 0));
        assertThat(celeration(IntStream.of(0, 3, 9, 20).mapToObj(day -> day(day, 9, 60_000))))
                .isEqualTo(new NotEnough(Reason.TOO_FEW_DAYS, 4));
        assertThat(celeration(IntStream.range(0, 6).mapToObj(day -> day(day, 9, 60_000))))
                .isEqualTo(new NotEnough(Reason.TOO_SHORT_A_SPAN, 6));
        assertThat(celeration(IntStream.range(0, 30).mapToObj(day -> day(day, 2, 60_000))))
                .isEqualTo(new NotEnough(Reason.TOO_FEW_DAYS, 0));
        assertThat(Reason.TOO_FEW_DAYS.needed()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"1,12.706", "3,3.182", "10,2.228", "11,2.201", "20,2.086", "60,2.000", "1000,1.962"})
    void percentilesAreThoseOfTheTables(int degreesOfFreedom, double expected) {
        assertThat(StudentT.upper(degreesOfFreedom)).isCloseTo(expected, within(0.001));
    }

    @Test
    void onlyFactsHaveAnAimAndItGrowsWithTheGrade() {
        assertThat(Aims.of("K027", 1)).map(Aim::correctPerMinute).contains(8.0);
        assertThat(Aims.of("K072", 3)).map(Aim::correctPerMinute).contains(10.0);
        assertThat(Aims.of("K094", 2)).isEmpty();
        assertThat(Aims.of("assist2009:c41", 4)).isEmpty();
    }

    @Test
    void theRowOfAPupilWithoutTimedAnswersSaysWhy() {
        Fluency fluency = Fluency.of(PracticeDays.NONE, Aims.of("K027", 1));
        assertThat(fluency.isAtAim()).isEmpty();
        assertThat(fluency.row("s1", "K027").reason()).isEqualTo("NO_TIMED_ANSWERS");
        assertThat(fluency.row("s1", "K027").correctPerMinute()).isNull();
        assertThat(fluency.row("s1", "K027").aimPerMinute()).isEqualTo(8);
    }

    @Test
    void theRowShowsTheLastDayBesideTheAim() {
        PracticeDays days = IntStream.range(0, 8)
                .mapToObj(day -> PracticeDays.of(MONDAY.plusDays(day), new Frequency(5 + day, 1, 60_000)))
                .reduce(PracticeDays.NONE, PracticeDays::plus);
        Fluency fluency = Fluency.of(days, Aims.of("K027", 1));
        assertThat(fluency.isAtAim()).isEqualTo(Optional.of(true));
        assertThat(fluency.row("s1", "K027").correctPerMinute()).isEqualTo(12);
        assertThat(fluency.row("s1", "K027").incorrectPerMinute()).isEqualTo(1);
        assertThat(fluency.row("s1", "K027").celeration()).isBetween(1.5, 2.5);
        assertThat(fluency.row("s1", "K027").reason()).isNull();
    }

    private static Fitted fitted(Stream<PracticeDays> days) {
        return (Fitted) celeration(days);
    }

    private static Celeration celeration(Stream<PracticeDays> days) {
        return Celeration.of(days.reduce(PracticeDays.NONE, PracticeDays::plus), Celeration.Of.CORRECT);
    }

    private static PracticeDays day(int day, long correct, long millis) {
        return PracticeDays.of(MONDAY.plusDays(day), new Frequency(correct, 0, millis));
    }
}
