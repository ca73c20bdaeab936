package org.xueqing.measurement.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.Calibration.Population;

class ScoringTest {

    private static final SimulatedPaper PAPER = SimulatedPaper.of(SimulatedPaper.items(20, 1), 2000, 2);
    private static final Scoring SCORING = scoring(PAPER);

    private static Scoring scoring(SimulatedPaper paper) {
        Map<Integer, ItemParameters> items = new java.util.HashMap<>();
        for (int item = 0; item < paper.items().size(); item++) {
            items.put(item, paper.items().get(item));
        }
        return Scoring.of(items);
    }

    @Test
    void expectedAbilitiesOfLsat6AreThoseOfAnotherProgram() {
        Calibrated fit =
                (Calibrated) AbilityCalibration.of(ItemModel.TWO_PARAMETER).of(ReferenceAnswers.lsat6());
        AnswerMatrix patterns =
                AnswerMatrix.of(5, new int[][] {{0, 0, 0, 0, 0}, {0, 0, 0, 0, 1}, {0, 0, 0, 1, 0}, {0, 0, 0, 1, 1}});
        double[][] golden = {{-1.8969, .8012}, {-1.4746, .8022}, {-1.4546, .8024}, {-1.0291, .8071}};
        for (int pupil = 0; pupil < golden.length; pupil++) {
            Ability ability = Scoring.of(fit).expected(patterns, pupil);
            assertThat(ability.value()).isCloseTo(golden[pupil][0], within(0.002));
            assertThat(ability.standardError()).isCloseTo(golden[pupil][1], within(0.002));
        }
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheTruth() {
        int expected = 0;
        int weighted = 0;
        for (int pupil = 0; pupil < 2000; pupil++) {
            double truth = PAPER.abilities()[pupil];
            expected += SCORING.expected(PAPER.answers(), pupil).interval().contains(truth) ? 1 : 0;
            weighted += SCORING.weighted(PAPER.answers(), pupil)
                            .orElseThrow()
                            .interval()
                            .contains(truth)
                    ? 1
                    : 0;
        }
        assertThat(expected / 2000.0).isBetween(0.935, 0.965);
        assertThat(weighted / 2000.0).isBetween(0.925, 0.975);
    }

    @Test
    void weightedScoresAreHardlyBiased() {
        double[] sums = new double[3];
        int[] counts = new int[3];
        for (int pupil = 0; pupil < 2000; pupil++) {
            double truth = PAPER.abilities()[pupil];
            int third = truth < -0.5 ? 0 : truth < 0.5 ? 1 : 2;
            counts[third]++;
            sums[third] +=
                    SCORING.weighted(PAPER.answers(), pupil).orElseThrow().value() - truth;
        }
        for (int third = 0; third < 3; third++) {
            assertThat(sums[third] / counts[third]).isBetween(-0.06, 0.06);
        }
    }

    @Test
    void everythingRightAndEverythingWrongHaveFiniteScores() {
        int[] right = new int[20];
        java.util.Arrays.fill(right, 1);
        AnswerMatrix answers = AnswerMatrix.of(20, new int[][] {right, new int[20]});
        Ability best = SCORING.weighted(answers, 0).orElseThrow();
        Ability worst = SCORING.weighted(answers, 1).orElseThrow();
        assertThat(best.value()).isBetween(2.0, 6.0);
        assertThat(worst.value()).isBetween(-6.0, -2.0);
        assertThat(SCORING.expected(answers, 0).value()).isBetween(1.5, best.value());
        assertThat(SCORING.expected(answers, 1).value()).isBetween(worst.value(), -1.5);
    }

    @Test
    void withoutAnswersOnlyTheGroupIsKnown() {
        AnswerMatrix answers = new AnswerMatrix.Builder(20).endRow().build();
        Ability ability = SCORING.expected(answers, 0, new Population(0.4, 1.3, 0, 0));
        assertThat(ability.value()).isCloseTo(0.4, within(1e-6));
        assertThat(ability.standardError()).isCloseTo(1.3, within(1e-4));
        assertThat(SCORING.weighted(answers, 0)).isEmpty();
    }

    @Test
    void oneMoreRightAnswerNeverLowersAScore() {
        int[] row = new int[20];
        double before = Double.NEGATIVE_INFINITY;
        double weightedBefore = Double.NEGATIVE_INFINITY;
        for (int item = 0; item <= 20; item++) {
            AnswerMatrix answers = AnswerMatrix.of(20, new int[][] {row});
            double expected = SCORING.expected(answers, 0).value();
            double weighted = SCORING.weighted(answers, 0).orElseThrow().value();
            assertThat(expected).isGreaterThan(before);
            assertThat(weighted).isGreaterThan(weightedBefore);
            before = expected;
            weightedBefore = weighted;
            if (item < 20) {
                row[item] = 1;
            }
        }
    }

    @Test
    void informationOfAnItemIsThatOfItsDerivatives() {
        ItemParameters item = new ItemParameters(1.4, 0.3, 0.2);
        for (double ability = -3; ability <= 3; ability += 0.5) {
            double step = 1e-5;
            double p = item.probability(ability);
            double slope = (item.probability(ability + step) - item.probability(ability - step)) / (2 * step);
            assertThat(item.information(ability)).isCloseTo(slope * slope / (p * (1 - p)), within(1e-8));
        }
        assertThat(SCORING.information(0.0)).isGreaterThan(SCORING.information(4.0));
    }
}
