package org.xueqing.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.response.Bkt;

class BktCalibrationTest {

    private static final BktCalibration USUAL = BktCalibration.interpretable(Beliefs.OF_NAMED_PRIOR, false);

    @ParameterizedTest
    @CsvSource({"0.30,0.15,0.20,0.10", "0.60,0.08,0.15,0.05", "0.20,0.30,0.10,0.20"})
    void recoversTheParametersThatMadeTheAnswers(double prior, double learn, double guess, double slip) {
        Calibrated calibrated = USUAL.of(simulated(new Bkt(prior, learn, guess, slip), 4_000, 7));
        assertThat(calibrated.flags()).isEmpty();
        assertThat(calibrated.parameters().prior()).isCloseTo(prior, within(0.05));
        assertThat(calibrated.parameters().learn()).isCloseTo(learn, within(0.03));
        assertThat(calibrated.parameters().guess()).isCloseTo(guess, within(0.03));
        assertThat(calibrated.parameters().slip()).isCloseTo(slip, within(0.02));
    }

    @Test
    void recoversForgetting() {
        Bkt truth = new Bkt(0.6, 0.2, 0.2, 0.1, 0.05);
        Calibrated calibrated = BktCalibration.interpretable(Beliefs.OF_NAMED_PRIOR, true)
                .of(SimulatedPoint.tree(new SimulatedPoint(truth, new Random(1)).pupils(4_000, 10, 20)));
        assertThat(calibrated.parameters().forget()).isCloseTo(0.05, within(0.01));
    }

    @Test
    void isAtLeastAsLikelyAsTheTruth() {
        Bkt truth = new Bkt(0.3, 0.15, 0.2, 0.1);
        ResponseTree tree = simulated(truth, 2_000, 3);
        assertThat(BktCalibration.unconstrained(false).of(tree).logLikelihood())
                .isGreaterThan(BktCalibration.logLikelihood(truth, tree));
    }

    @Test
    void doesNotDependOnTheOrderOfThePupils() {
        List<int[]> pupils = new SimulatedPoint(new Bkt(0.5, 0.1, 0.2, 0.1), new Random(9)).pupils(500, 5, 20);
        List<int[]> shuffled = new ArrayList<>(pupils);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(USUAL.of(SimulatedPoint.tree(shuffled))).isEqualTo(USUAL.of(SimulatedPoint.tree(pupils)));
    }

    @Test
    void staysInterpretableWhereTheDataWouldTurnMasteryRound() {
        ResponseTree reversed = ResponseTree.of(List.of(copies("1110000", 200), copies("1111000", 200)));
        assertThat(USUAL.of(reversed).parameters()).matches(Bkt::isInterpretable);
        assertThat(BktCalibration.unconstrained(false).of(reversed).flags())
                .containsAnyOf(Flag.INVERTED, Flag.GUESS_ABOVE_HALF);
    }

    @ParameterizedTest
    @CsvSource({"11111,ALL_CORRECT", "00000,ALL_WRONG"})
    void saysThatAllAnswersAreAlike(String answers, Flag flag) {
        for (BktCalibration calibration : List.of(USUAL, BktCalibration.unconstrained(true))) {
            Calibrated calibrated = calibration.of(copies(answers, 1_000));
            assertThat(calibrated.flags()).contains(flag);
            assertThat(calibrated.estimates()).allMatch(BktCalibrationTest::isFinite);
        }
        assertThat(USUAL.of(copies(answers, 1_000)).parameters()).matches(Bkt::isInterpretable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0"})
    void oneAnswerBarelyMovesTheBelief(String answer) {
        Calibrated calibrated = USUAL.of(copies(answer, 1));
        assertThat(calibrated.flags()).contains(Flag.THIN, Flag.NO_REPEATS);
        assertThat(calibrated.parameters().prior()).isCloseTo(Bkt.NAMED_PRIOR.prior(), within(0.05));
        assertThat(calibrated.parameters().learn()).isCloseTo(Bkt.NAMED_PRIOR.learn(), within(1e-6));
    }

    @Test
    void withoutAnswersTheBeliefRemains() {
        Calibrated calibrated = USUAL.of(ResponseTree.EMPTY);
        assertThat(calibrated.parameters().prior()).isCloseTo(Bkt.NAMED_PRIOR.prior(), within(1e-4));
        assertThat(calibrated.parameters().slip()).isCloseTo(Bkt.NAMED_PRIOR.slip(), within(1e-4));
        assertThat(calibrated.answers()).isZero();
        assertThat(calibrated.estimates()).allMatch(BktCalibrationTest::isFinite);
    }

    @Test
    void onePupilWithAHundredThousandAnswersHasParameters() {
        String answers = "1101".repeat(25_000);
        assertThat(USUAL.of(copies(answers, 1)).estimates()).allMatch(BktCalibrationTest::isFinite);
        assertThat(USUAL.of(copies(answers, 1)).flags()).contains(Flag.THIN);
    }

    private static boolean isFinite(Estimate estimate) {
        return Double.isFinite(estimate.low())
                && Double.isFinite(estimate.high())
                && estimate.low() <= estimate.value()
                && estimate.value() <= estimate.high();
    }

    private static ResponseTree copies(String answers, int pupils) {
        int[] responses = new int[answers.length()];
        for (int i = 0; i < responses.length; i++) {
            responses[i] = Response.of(answers.charAt(i) == '1', i == 0 ? 0 : 1, 0);
        }
        return SimulatedPoint.tree(Collections.nCopies(pupils, responses));
    }

    private static ResponseTree simulated(Bkt truth, int pupils, long seed) {
        return SimulatedPoint.tree(new SimulatedPoint(truth, new Random(seed)).pupils(pupils, 5, 20));
    }
}
