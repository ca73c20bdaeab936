package org.xueqing.measurement.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Calibrated;

class FitTest {

    private static final AbilityCalibration TWO_PARAMETER = AbilityCalibration.of(ItemModel.TWO_PARAMETER);
    private static final List<ItemParameters> ITEMS = SimulatedPaper.items(20, 31);

    @Test
    void chiSquareIsThatOfTheTables() {
        assertThat(ChiSquare.above(3.841459, 1)).isCloseTo(0.05, within(1e-7));
        assertThat(ChiSquare.above(0.1, 1)).isCloseTo(0.7518296, within(1e-7));
        assertThat(ChiSquare.above(5.991465, 2)).isCloseTo(0.05, within(1e-7));
        assertThat(ChiSquare.above(23.684791, 14)).isCloseTo(0.05, within(1e-7));
        assertThat(ChiSquare.above(40.256, 15)).isCloseTo(0.000413, within(1e-5));
        assertThat(ChiSquare.above(0, 3)).isEqualTo(1);
        assertThat(ChiSquare.above(1e6, 3)).isBetween(0.0, 1e-300);
    }

    @Test
    void itemsThatFollowTheirCurvesAreSeldomCalledUnfit() {
        int unfit = 0;
        int judged = 0;
        for (long seed = 1; seed <= 10; seed++) {
            AnswerMatrix answers = SimulatedPaper.of(ITEMS, 1000, seed).answers();
            ItemFitting fitting = new ItemFitting((Calibrated) TWO_PARAMETER.of(answers), answers);
            for (int item = 0; item < 20; item++) {
                if (fitting.of(item) instanceof ItemFit.Judged fit) {
                    judged++;
                    unfit += fit.pValue() < 0.05 ? 1 : 0;
                }
            }
        }
        assertThat(judged).isEqualTo(200);
        assertThat(unfit).isBetween(1, 24);
    }

    @Test
    void anItemThatFlattensIsUnfit() {
        AnswerMatrix answers = answers(
                3000,
                (item, ability, random) -> item == 5
                        ? random.nextDouble() < (ability > 1 ? 0.4 : 0.2 + 0.6 / (1 + Math.exp(-3 * ability)))
                        : random.nextDouble() < ITEMS.get(item).probability(ability));
        ItemFitting fitting = new ItemFitting((Calibrated) TWO_PARAMETER.of(answers), answers);
        assertThat(((ItemFit.Judged) fitting.of(5)).pValue()).isLessThan(1e-4);
    }

    @Test
    void withoutCompletePupilsAnItemIsNotJudged() {
        AnswerMatrix answers = SimulatedPaper.of(ITEMS, 0, 1000, 0, 1, 0.5, new SplittableRandom(1))
                .answers();
        ItemFitting fitting = new ItemFitting((Calibrated) TWO_PARAMETER.of(answers), answers);
        assertThat(fitting.of(0)).isEqualTo(new ItemFit.NotEnough(ItemFit.Reason.TOO_FEW_COMPLETE_PUPILS, 0));
        assertThat(fitting.of(20)).isEqualTo(new ItemFit.NotEnough(ItemFit.Reason.NO_PARAMETERS, 0));
    }

    @Test
    void ofPupilsWhoAnswerAsTheyCanOneInTwentyIsUnusual() {
        List<ItemParameters> items = SimulatedPaper.items(40, 32);
        AnswerMatrix answers = SimulatedPaper.of(items, 4000, 33).answers();
        Map<Integer, ItemParameters> known = byNumber(items);
        int unusual = 0;
        double sum = 0;
        for (int pupil = 0; pupil < 4000; pupil++) {
            PersonFit.Judged fit = (PersonFit.Judged) PersonFit.of(known, answers, pupil);
            unusual += fit.isUnusual() ? 1 : 0;
            sum += fit.standardized();
        }
        assertThat(unusual / 4000.0).isBetween(0.03, 0.075);
        assertThat(sum / 4000).isBetween(-0.12, 0.12);
    }

    @Test
    void whoMissesTheEasyAndSolvesTheHardIsUnusual() {
        Map<Integer, ItemParameters> items = new HashMap<>();
        int[] upsideDown = new int[20];
        for (int item = 0; item < 20; item++) {
            items.put(item, ItemParameters.of(1.2, -2 + 0.2 * item));
            upsideDown[item] = item < 10 ? 0 : 1;
        }
        int[] asExpected = new int[20];
        Arrays.fill(asExpected, 0, 10, 1);
        AnswerMatrix answers = AnswerMatrix.of(20, new int[][] {upsideDown, asExpected});
        assertThat(((PersonFit.Judged) PersonFit.of(items, answers, 0)).isUnusual())
                .isTrue();
        assertThat(((PersonFit.Judged) PersonFit.of(items, answers, 1)).isUnusual())
                .isFalse();
    }

    @Test
    void aFewAnswersAreNotEnough() {
        AnswerMatrix answers = AnswerMatrix.of(20, new int[][] {new int[20]});
        assertThat(PersonFit.of(Map.of(0, ITEMS.get(0)), answers, 0)).isEqualTo(new PersonFit.NotEnough(1, 10));
    }

    private static Map<Integer, ItemParameters> byNumber(List<ItemParameters> items) {
        Map<Integer, ItemParameters> byNumber = new HashMap<>();
        for (int item = 0; item < items.size(); item++) {
            byNumber.put(item, items.get(item));
        }
        return byNumber;
    }

    private interface Answering {
        boolean isRight(int item, double ability, SplittableRandom random);
    }

    private static AnswerMatrix answers(int pupils, Answering answering) {
        SplittableRandom random = new SplittableRandom(77);
        AnswerMatrix.Builder builder = new AnswerMatrix.Builder(20);
        for (int pupil = 0; pupil < pupils; pupil++) {
            double ability = random.nextGaussian();
            for (int item = 0; item < 20; item++) {
                builder.answer(item, answering.isRight(item, ability, random));
            }
            builder.endRow();
        }
        return builder.build();
    }
}
