package org.xueqing.measurement.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.Calibration.NotEnough;
import org.xueqing.measurement.ability.ItemOutcome.Estimated;
import org.xueqing.measurement.ability.ItemOutcome.LeftOut;

class AbilityCalibrationTest {

    private static final AbilityCalibration TWO_PARAMETER = AbilityCalibration.of(ItemModel.TWO_PARAMETER);
    private static final SimulatedPaper PAPER = SimulatedPaper.of(SimulatedPaper.items(10, 1), 800, 2);

    @ParameterizedTest
    @EnumSource(ItemModel.class)
    void theLikelihoodNeverFalls(ItemModel model) {
        List<Double> course =
                calibrated(AbilityCalibration.of(model), PAPER.answers()).course();
        for (int step = 1; step < course.size(); step++) {
            assertThat(course.get(step)).isGreaterThanOrEqualTo(course.get(step - 1) - 1e-9);
        }
    }

    @Test
    void moreNodesChangeNothing() {
        Calibrated fit = calibrated(TWO_PARAMETER, PAPER.answers());
        double once = logLikelihood(fit, 7.0 / ((fit.nodes() - 1) / 2));
        double doubled = logLikelihood(fit, 7.0 / (fit.nodes() - 1));
        assertThat(once).isCloseTo(fit.logLikelihood(), within(1e-8));
        assertThat(doubled).isCloseTo(once, within(1e-8));
    }

    @Test
    void theMaximumIsOneInEveryDirection() {
        Calibrated fit = calibrated(TWO_PARAMETER, PAPER.answers());
        for (int item = 0; item < 10; item++) {
            for (double off : new double[] {-1e-3, 1e-3}) {
                ItemParameters at = fit.parameters(item).orElseThrow();
                assertThat(logLikelihood(fit, item, ItemParameters.of(at.discrimination() + off, at.difficulty())))
                        .isLessThan(fit.logLikelihood());
                assertThat(logLikelihood(fit, item, ItemParameters.of(at.discrimination(), at.difficulty() + off)))
                        .isLessThan(fit.logLikelihood());
            }
        }
    }

    @Test
    void onOneProcessorAndOnFourTheResultIsTheSameToTheLastBit() throws Exception {
        Calibrated here = calibrated(TWO_PARAMETER, PAPER.answers());
        for (int processors : new int[] {1, 4}) {
            ForkJoinPool pool = new ForkJoinPool(processors);
            try {
                Calibrated there = pool.submit(() -> calibrated(TWO_PARAMETER, PAPER.answers()))
                        .get();
                assertThat(there.course()).isEqualTo(here.course());
                assertThat(there.known().stream().map(there::parameters))
                        .isEqualTo(here.known().stream().map(here::parameters).toList());
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void answersNotGivenAreIgnored() {
        SimulatedPaper paper =
                SimulatedPaper.of(SimulatedPaper.items(12, 5), 0, 4000, 0, 1, 0.6, new SplittableRandom(6));
        Calibrated fit = calibrated(TWO_PARAMETER, paper.answers());
        for (int item = 0; item < 12; item++) {
            Estimated estimated = (Estimated) fit.items().get(item);
            assertThat(estimated.answers()).isBetween(2250, 2550);
            assertThat(estimated.parameters().difficulty()
                            - paper.items().get(item).difficulty())
                    .isBetween(-4 * estimated.difficultyError(), 4 * estimated.difficultyError());
            assertThat(estimated.parameters().discrimination()
                            - paper.items().get(item).discrimination())
                    .isBetween(-4 * estimated.discriminationError(), 4 * estimated.discriminationError());
        }
    }

    @Test
    void guessingIsFoundWhereThereIsSome() {
        List<ItemParameters> truth = SimulatedPaper.items(30, 41).stream()
                .map(item -> new ItemParameters(item.discrimination(), item.difficulty(), 0.25))
                .toList();
        AnswerMatrix answers = SimulatedPaper.of(truth, 5000, 42).answers();
        Calibrated fit = calibrated(AbilityCalibration.of(ItemModel.THREE_PARAMETER), answers);
        int held = 0;
        double guessing = 0;
        for (int item = 0; item < 30; item++) {
            Estimated estimated = (Estimated) fit.items().get(item);
            held += estimated.difficultyInterval().contains(truth.get(item).difficulty()) ? 1 : 0;
            guessing += estimated.parameters().guessing() / 30;
        }
        assertThat(held).isGreaterThanOrEqualTo(26);
        assertThat(guessing).isBetween(0.21, 0.28);
        assertThat(fit.logLikelihood())
                .isGreaterThan(calibrated(TWO_PARAMETER, answers).logLikelihood());
    }

    @Test
    void itemsThatSayNothingAreLeftOutWithAReasonAndChangeNothing() {
        int[][] rows = new int[PAPER.answers().pupils() + 1][15];
        for (int pupil = 0; pupil < PAPER.answers().pupils(); pupil++) {
            int[] row = rows[pupil];
            for (int cell = PAPER.answers().start(pupil); cell < PAPER.answers().start(pupil + 1); cell++) {
                row[PAPER.answers().item(cell)] = PAPER.answers().right(cell);
            }
            row[10] = 1;
            row[11] = 0;
            row[12] = row[3];
            row[13] = -1;
            row[14] = pupil < 50 ? row[2] : -1;
        }
        java.util.Arrays.fill(rows[PAPER.answers().pupils()], -1);
        Calibrated fit = calibrated(TWO_PARAMETER, AnswerMatrix.of(15, rows));
        assertThat(fit.items().subList(10, 15).stream().map(item -> ((LeftOut) item).reason()))
                .containsExactly(
                        ItemOutcome.Reason.ALL_RIGHT,
                        ItemOutcome.Reason.ALL_WRONG,
                        ItemOutcome.Reason.EQUAL_TO_ANOTHER,
                        ItemOutcome.Reason.UNANSWERED,
                        ItemOutcome.Reason.TOO_FEW_ANSWERS);
        assertThat(fit.logLikelihood())
                .isEqualTo(calibrated(TWO_PARAMETER, PAPER.answers()).logLikelihood());
    }

    @Test
    void anItemThatSplitsPupilsAsThePaperDoesIsLeftOut() {
        int[][] rows = new int[400][4];
        SplittableRandom random = new SplittableRandom(3);
        for (int[] row : rows) {
            int able = random.nextInt(2);
            row[0] = able;
            row[1] = able == 1 || random.nextInt(4) == 0 ? 1 : 0;
            row[2] = able == 1 && random.nextInt(4) > 0 ? 1 : 0;
            row[3] = random.nextInt(10) < 2 + 6 * able ? 1 : 0;
        }
        Calibration fit = TWO_PARAMETER.of(AnswerMatrix.of(4, rows));
        assertThat(fit).isNotInstanceOf(Calibration.DidNotConverge.class);
        if (fit instanceof Calibrated calibrated) {
            assertThat(calibrated.known()).allSatisfy(item -> assertThat(
                            calibrated.parameters(item).orElseThrow().discrimination())
                    .isBetween(-12.0, 12.0));
        }
    }

    @ParameterizedTest
    @EnumSource(ItemModel.class)
    void tooLittleIsSaidToBeTooLittle(ItemModel model) {
        AbilityCalibration calibration = AbilityCalibration.of(model);
        assertThat(calibration.of(AnswerMatrix.of(0, new int[5][0]))).isInstanceOf(NotEnough.class);
        assertThat(calibration.of(AnswerMatrix.of(3, new int[0][3]))).isInstanceOf(NotEnough.class);
        assertThat(calibration.of(AnswerMatrix.of(3, new int[][] {{1, 0, 1}})))
                .isEqualTo(new NotEnough(Calibration.Reason.TOO_FEW_PUPILS, 1, model.pupilsNeeded()));
        assertThat(calibration.of(AnswerMatrix.of(3, new int[600][3])))
                .isEqualTo(new NotEnough(Calibration.Reason.TOO_FEW_ITEMS, 0, model.itemsNeeded()));
    }

    @Test
    void answersByChanceAreNoReasonForNotANumber() {
        for (long seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[][] rows = new int[120][4];
            for (int[] row : rows) {
                java.util.Arrays.setAll(row, item -> random.nextInt(2));
            }
            for (ItemModel model : List.of(ItemModel.RASCH, ItemModel.ONE_PARAMETER, ItemModel.TWO_PARAMETER)) {
                if (AbilityCalibration.of(model).of(AnswerMatrix.of(4, rows)) instanceof Calibrated fit) {
                    assertThat(fit.logLikelihood()).isFinite();
                    fit.items().forEach(AbilityCalibrationTest::assertIsNumber);
                }
            }
        }
    }

    private static void assertIsNumber(ItemOutcome outcome) {
        if (outcome instanceof Estimated estimated) {
            assertThat(estimated.discriminationError()).isNotNaN();
            assertThat(estimated.difficultyError()).isNotNaN();
            assertThat(estimated
                            .discriminationInterval()
                            .contains(estimated.parameters().discrimination()))
                    .isTrue();
            assertThat(estimated
                            .difficultyInterval()
                            .contains(estimated.parameters().difficulty()))
                    .isTrue();
        }
    }

    @Test
    void groupsWithoutACommonItemHaveNoCommonScale() {
        int[][] rows = new int[200][8];
        SplittableRandom random = new SplittableRandom(8);
        int[] groups = new int[200];
        for (int pupil = 0; pupil < 200; pupil++) {
            int half = pupil / 100;
            groups[pupil] = half;
            java.util.Arrays.setAll(rows[pupil], item -> item / 4 == half ? random.nextInt(2) : -1);
        }
        AnswerMatrix answers = AnswerMatrix.of(8, rows);
        assertThat(AbilityCalibration.of(ItemModel.RASCH).of(answers, groups))
                .isEqualTo(new NotEnough(Calibration.Reason.GROUPS_SHARE_NO_ITEMS, 1, 0));
        assertThatThrownBy(() -> TWO_PARAMETER.of(answers, new int[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupOfOnePupilOrOfNobodyIsTooSmall() {
        int[] groups = new int[800];
        groups[7] = 1;
        assertThat(TWO_PARAMETER.of(PAPER.answers(), groups))
                .isEqualTo(new NotEnough(Calibration.Reason.TOO_FEW_PUPILS_IN_A_GROUP, 1, 30));
        groups[7] = 0;
        groups[8] = 2;
        assertThat(TWO_PARAMETER.of(PAPER.answers(), groups))
                .isEqualTo(new NotEnough(Calibration.Reason.TOO_FEW_PUPILS_IN_A_GROUP, 0, 30));
    }

    @Test
    void aGroupOfEqualPupilsIsAValue() {
        int[][] rows = new int[900][10];
        int[] groups = new int[900];
        for (int pupil = 0; pupil < 800; pupil++) {
            for (int cell = PAPER.answers().start(pupil); cell < PAPER.answers().start(pupil + 1); cell++) {
                rows[pupil][PAPER.answers().item(cell)] = PAPER.answers().right(cell);
            }
        }
        for (int pupil = 800; pupil < 900; pupil++) {
            rows[pupil] = new int[] {1, 0, 1, 0, 1, 0, 1, 0, 1, 0};
            groups[pupil] = 1;
        }
        Calibration fit = TWO_PARAMETER.of(AnswerMatrix.of(10, rows), groups);
        if (fit instanceof Calibrated calibrated) {
            assertThat(calibrated.groups().get(1).sd()).isPositive();
            assertThat(calibrated.groups().get(1).meanError()).isPositive().isFinite();
        } else {
            assertThat(((Calibration.DidNotConverge) fit).logLikelihood()).isFinite();
        }
    }

    @Test
    void givenParametersStayAndTheGroupMoves() {
        SimulatedPaper abler =
                SimulatedPaper.of(SimulatedPaper.items(20, 9), 0, 2000, 0.5, 1.2, 1, new SplittableRandom(10));
        Map<Integer, ItemParameters> anchors = Map.of(
                0,
                abler.items().get(0),
                1,
                abler.items().get(1),
                2,
                abler.items().get(2));
        Calibrated fit = calibrated(TWO_PARAMETER.withAnchors(anchors), abler.answers());
        assertThat(fit.items().get(1))
                .isEqualTo(new ItemOutcome.Anchored(abler.items().get(1), 2000));
        assertThat(fit.groups().get(0).mean()).isCloseTo(0.5, within(0.15));
        assertThat(fit.groups().get(0).sd()).isCloseTo(1.2, within(0.2));
    }

    private static double logLikelihood(Calibrated fit, double step) {
        return Scoring.of(fit, Quadrature.grid(step)).logLikelihood(PAPER.answers());
    }

    private static double logLikelihood(Calibrated fit, int item, ItemParameters instead) {
        Map<Integer, ItemParameters> parameters = new java.util.HashMap<>();
        fit.known().forEach(known -> parameters.put(known, fit.parameters(known).orElseThrow()));
        parameters.put(item, instead);
        return Scoring.of(parameters, Quadrature.grid(0.1)).logLikelihood(PAPER.answers());
    }

    private static Calibrated calibrated(AbilityCalibration calibration, AnswerMatrix answers) {
        return (Calibrated) calibration.of(answers);
    }
}
