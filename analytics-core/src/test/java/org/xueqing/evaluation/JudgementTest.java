package org.xueqing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

class JudgementTest {

    /** 40 pupils of unlike length whose answers follow probabilities that are known. */
    private record Drawn(AnswerSet answers, double[] probabilities) {

        static Drawn of(int pupils, RandomGenerator random) {
            double[][] probabilities = IntStream.range(0, pupils)
                    .mapToObj(pupil ->
                            random.doubles(5 + random.nextInt(40), 0.05, 0.95).toArray())
                    .toArray(double[][]::new);
            List<History> histories = IntStream.range(0, pupils)
                    .mapToObj(pupil -> new History("s:" + pupil, answers(probabilities[pupil], random)))
                    .toList();
            return new Drawn(
                    AnswerSet.of(histories),
                    Arrays.stream(probabilities).flatMapToDouble(Arrays::stream).toArray());
        }

        private static List<Answer> answers(double[] probabilities, RandomGenerator random) {
            return IntStream.range(0, probabilities.length)
                    .mapToObj(i -> Pupils.untimed(i, "i" + i, "k" + i % 3, random.nextDouble() < probabilities[i]))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theBrierScoreIsTheSumOfItsParts(long seed) {
        Drawn drawn = Drawn.of(40, new Random(seed));
        double[] rounded = Arrays.stream(drawn.probabilities())
                .map(p -> Math.floor(10 * p) / 10 + 0.05)
                .toArray();
        Reliability exact = Reliability.of(rounded, drawn.answers().correct());
        assertThat(exact.brier())
                .isCloseTo(exact.reliability() - exact.resolution() + exact.uncertainty(), within(1e-12));
        assertThat(exact.within()).isCloseTo(0, within(1e-12));
    }

    @Test
    void eceFollowsItsFormula() {
        Reliability two = Reliability.of(new double[] {0.15, 0.15, 0.85, 1}, new boolean[] {false, true, true, true});
        assertThat(two.bins()).extracting(Reliability.Bin::number).containsExactly(1, 8, 9);
        assertThat(two.ece()).isCloseTo(0.5 * 0.35 + 0.25 * 0.15 + 0.25 * 0, within(1e-12));
    }

    @Test
    void recalibrationFindsTheLineThatDistortedThePredictions() {
        Drawn drawn = Drawn.of(4_000, new Random(4));
        double[] distorted = Arrays.stream(drawn.probabilities())
                .map(p -> 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) - 0.3) / 0.5)))
                .toArray();
        Recalibration line =
                Recalibration.of(distorted, drawn.answers().correct()).orElseThrow();
        assertThat(line.slope()).isCloseTo(0.5, within(0.02));
        assertThat(line.intercept()).isCloseTo(0.3, within(0.03));
    }

    @Test
    void whereNoLineCanBeFoundThereIsNone() {
        assertThat(Recalibration.of(new double[] {0.2, 0.8, 0.3}, new boolean[] {true, true, true}))
                .isEmpty();
        assertThat(Recalibration.of(new double[] {0.4, 0.4}, new boolean[] {true, false}))
                .isEmpty();
        assertThat(Recalibration.of(new double[] {0.2, 0.8}, new boolean[] {false, true}))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pupilsCountedOnceGiveTheAreaUnderTheCurve(long seed) {
        Drawn drawn = Drawn.of(40, new Random(seed));
        double[] withTies = Arrays.stream(drawn.probabilities())
                .map(p -> Math.round(20 * p) / 20.0)
                .toArray();
        double[] clipped = Accuracy.clipped(withTies);
        assertThat(new PupilBootstrap(drawn.answers(), clipped, Optional.empty()).auc())
                .isCloseTo(Ranks.auc(clipped, drawn.answers().correct()).orElseThrow(), within(1e-12));
    }

    @Test
    void aPupilCountedTwiceIsTwoPupils() {
        Drawn drawn = Drawn.of(12, new Random(6));
        int[] weights = new int[12];
        Arrays.fill(weights, 1);
        weights[3] = 2;
        AnswerSet answers = drawn.answers();
        int more = answers.begin(4) - answers.begin(3);
        double[] predicted = Arrays.copyOf(drawn.probabilities(), answers.answers() + more);
        boolean[] correct = Arrays.copyOf(answers.correct(), answers.answers() + more);
        System.arraycopy(predicted, answers.begin(3), predicted, answers.answers(), more);
        System.arraycopy(correct, answers.begin(3), correct, answers.answers(), more);
        assertThat(new PupilBootstrap(answers, drawn.probabilities(), Optional.empty()).auc(weights))
                .isCloseTo(Ranks.auc(predicted, correct).orElseThrow(), within(1e-12));
    }

    @Test
    void intervalsHoldTheFigureAndTheSameSeedGivesTheSame() {
        Drawn drawn = Drawn.of(60, new Random(8));
        Judgement one = Judgement.of(drawn.answers(), drawn.probabilities(), 200, new Random(9));
        Judgement again = Judgement.of(drawn.answers(), drawn.probabilities(), 200, new Random(9));
        assertThat(one).isEqualTo(again);
        double auc = one.accuracy().auc().orElseThrow();
        assertThat(one.intervals().auc().orElseThrow().low()).isLessThan(auc);
        assertThat(one.intervals().auc().orElseThrow().high()).isGreaterThan(auc);
        double slope = one.recalibration().orElseThrow().slope();
        assertThat(one.intervals().slope().orElseThrow().low()).isLessThan(slope);
        assertThat(one.intervals().slope().orElseThrow().high()).isGreaterThan(slope);
    }

    /** Answers of one pupil hang together, so a resample of answers would promise too much. */
    @Test
    void theTrueSlopeLiesInTheIntervalAboutNineteenTimesInTwenty() {
        long held = IntStream.range(0, 100)
                .filter(seed -> {
                    Drawn drawn = Drawn.of(80, new Random(1_000 + seed));
                    Interval slope = Judgement.of(drawn.answers(), drawn.probabilities(), 200, new Random(seed))
                            .intervals()
                            .slope()
                            .orElseThrow();
                    return slope.low() <= 1 && 1 <= slope.high();
                })
                .count();
        assertThat(held).isBetween(88L, 99L);
    }

    @Test
    void tooFewPupilsHaveNoIntervals() {
        Drawn drawn = Drawn.of(9, new Random(2));
        assertThat(Judgement.of(drawn.answers(), drawn.probabilities(), 200, new Random(1))
                        .intervals())
                .isEqualTo(Intervals.NONE);
    }

    @Test
    void opportunitiesAreCountedByPupilAndPoint() {
        History pupil = Pupils.history(
                "s:1",
                Pupils.untimed(0, "a", "k1", true),
                Pupils.untimed(1, "b", "k2", true),
                Pupils.untimed(2, "c", "k1", false),
                new Answer(Pupils.untimed(3, "c", "k1", true).place(), false, "c", List.of("k1"), 2, true));
        AnswerSet answers = AnswerSet.of(List.of(pupil));
        assertThat(IntStream.range(0, 4).map(answers::opportunity)).containsExactly(1, 1, 2, 0);
        assertThat(OpportunityBand.all(answers, new double[] {0.5, 0.6, 0.7, 0.8}))
                .extracting(OpportunityBand::label)
                .containsExactly("1", "2");
    }
}
