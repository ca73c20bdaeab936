package org.xueqing.measurement.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.ItemOutcome.Estimated;

/** Papers whose maxima other programs have found (R's ltm; converged values by fine integration). */
class ReferencePapersTest {

    private static final Offset<Double> NEAR = within(0.01);
    private static final Offset<Double> AS_PRINTED = within(0.001);

    @Test
    void lsat6UnderRasch() {
        Calibrated fit = calibrated(ItemModel.RASCH, ReferenceAnswers.lsat6());
        assertThat(fit.logLikelihood()).isCloseTo(-2473.05385, AS_PRINTED);
        assertDifficulties(fit, -2.8720, -1.0630, -.2576, -1.3881, -2.2188);
        assertDifficultyErrors(fit, .1287, .0821, .0766, .0865, .1048);
    }

    @Test
    void lsat6WithOneDiscrimination() {
        Calibrated fit = calibrated(ItemModel.ONE_PARAMETER, ReferenceAnswers.lsat6());
        assertThat(fit.logLikelihood()).isCloseTo(-2466.93760, AS_PRINTED);
        assertDifficulties(fit, -3.6153, -1.3224, -.3176, -1.7301, -2.7802);
        assertDifficultyErrors(fit, .3266, .1422, .0977, .1691, .2510);
        assertThat(item(fit, 3).parameters().discrimination()).isCloseTo(.7551, NEAR);
        assertThat(item(fit, 3).discriminationError()).isCloseTo(.0694, NEAR);
    }

    @Test
    void lsat6UnderTheTwoParameterModel() {
        Calibrated fit = calibrated(ItemModel.TWO_PARAMETER, ReferenceAnswers.lsat6());
        assertThat(fit.logLikelihood()).isCloseTo(-2466.65338, AS_PRINTED);
        assertDifficulties(fit, -3.3597, -1.3696, -.2799, -1.8659, -3.1236);
        assertDifficultyErrors(fit, .8669, .3073, .0997, .4341, .8700);
        double[] discriminations = {.8254, .7229, .8905, .6886, .6575};
        double[] errors = {.2581, .1867, .2326, .1852, .2100};
        for (int item = 0; item < 5; item++) {
            assertThat(item(fit, item).parameters().discrimination()).isCloseTo(discriminations[item], NEAR);
            assertThat(item(fit, item).discriminationError()).isCloseTo(errors[item], NEAR);
        }
    }

    @Test
    void lsat6UnderTheThreeParameterModelHasErrorsThanksToItsPriors() {
        Calibrated fit = calibrated(ItemModel.THREE_PARAMETER, ReferenceAnswers.lsat6());
        assertThat(fit.logLikelihood()).isBetween(-2468.0, -2466.0);
        for (int item = 0; item < 5; item++) {
            assertThat(item(fit, item).parameters().discrimination()).isBetween(0.4, 2.0);
            assertThat(item(fit, item).parameters().guessing()).isBetween(0.05, 0.5);
            assertThat(item(fit, item).discriminationError()).isBetween(0.1, 1.0);
            assertThat(item(fit, item).guessingError()).isBetween(0.01, 0.3);
        }
    }

    @Test
    void fractionSubtractionConverged() {
        AnswerMatrix answers = ReferenceAnswers.fraction();
        assertThat(calibrated(ItemModel.ONE_PARAMETER, answers).logLikelihood()).isCloseTo(-4797.16503, AS_PRINTED);
        Calibrated fit = calibrated(ItemModel.TWO_PARAMETER, answers);
        assertThat(fit.logLikelihood()).isCloseTo(-4640.14114, AS_PRINTED);
        List<String[]> golden = ReferenceAnswers.table("fraction_2pl_converged.csv");
        for (int item = 0; item < 20; item++) {
            ItemParameters parameters = item(fit, item).parameters();
            assertThat(parameters.discrimination()).isCloseTo(Double.parseDouble(golden.get(item)[1]), within(0.001));
            assertThat(parameters.difficulty()).isCloseTo(Double.parseDouble(golden.get(item)[2]), within(0.001));
        }
    }

    @Test
    void fractionSubtractionWithTwentyOneNodes() {
        AnswerMatrix answers = ReferenceAnswers.fraction();
        Calibrated rasch =
                calibrated(AbilityCalibration.of(ItemModel.ONE_PARAMETER).withHermiteNodes(21), answers);
        assertThat(rasch.logLikelihood()).isCloseTo(-4797.31095, AS_PRINTED);
        Calibrated fit =
                calibrated(AbilityCalibration.of(ItemModel.TWO_PARAMETER).withHermiteNodes(21), answers);
        assertThat(fit.logLikelihood()).isCloseTo(-4641.01795, AS_PRINTED);
        List<String[]> golden = ReferenceAnswers.table("ltm_2pl_fraction.csv");
        for (int item = 0; item < 20; item++) {
            String[] difficulty = golden.get(item);
            String[] discrimination = golden.get(20 + item);
            ItemParameters parameters = item(fit, item).parameters();
            assertThat(parameters.difficulty()).isCloseTo(Double.parseDouble(difficulty[1]), NEAR);
            assertThat(parameters.discrimination()).isCloseTo(Double.parseDouble(discrimination[1]), NEAR);
            assertThat(item(fit, item).difficultyError()).isCloseTo(Double.parseDouble(difficulty[2]), NEAR);
            assertThat(item(fit, item).discriminationError()).isCloseTo(Double.parseDouble(discrimination[2]), NEAR);
        }
    }

    private static void assertDifficulties(Calibrated fit, double... golden) {
        for (int item = 0; item < golden.length; item++) {
            assertThat(item(fit, item).parameters().difficulty()).isCloseTo(golden[item], NEAR);
        }
    }

    private static void assertDifficultyErrors(Calibrated fit, double... golden) {
        for (int item = 0; item < golden.length; item++) {
            assertThat(item(fit, item).difficultyError()).isCloseTo(golden[item], NEAR);
        }
    }

    private static Estimated item(Calibrated fit, int item) {
        return (Estimated) fit.items().get(item);
    }

    private static Calibrated calibrated(ItemModel model, AnswerMatrix answers) {
        return calibrated(AbilityCalibration.of(model), answers);
    }

    private static Calibrated calibrated(AbilityCalibration calibration, AnswerMatrix answers) {
        return (Calibrated) calibration.of(answers);
    }
}
