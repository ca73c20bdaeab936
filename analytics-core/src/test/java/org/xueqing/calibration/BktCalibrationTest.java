package org.xueqing.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.calibration.Calibration.TooFewAnswers;
import org.xueqing.response.Bkt;
import org.xueqing.response.JointBkt;

class BktCalibrationTest {

    @ParameterizedTest
    @CsvSource({"0.30,0.15,0.20,0.10", "0.60,0.08,0.15,0.05", "0.20,0.30,0.10,0.20"})
    void recoversTheParametersThatMadeTheAnswers(double prior, double learn, double guess, double slip) {
        Bkt truth = new Bkt(prior, learn, guess, slip);
        Calibration calibration = BktCalibration.of(simulated(truth, 4_000, new Random(7)));
        assertThat(calibration).isInstanceOf(Calibrated.class);
        assertThat(((Calibrated) calibration).hasConverged()).isTrue();
        assertThat(calibration.parameters().prior()).isCloseTo(prior, within(0.05));
        assertThat(calibration.parameters().learn()).isCloseTo(learn, within(0.03));
        assertThat(calibration.parameters().guess()).isCloseTo(guess, within(0.03));
        assertThat(calibration.parameters().slip()).isCloseTo(slip, within(0.02));
    }

    @Test
    void isAtLeastAsLikelyAsTheTruth() {
        Bkt truth = new Bkt(0.3, 0.15, 0.2, 0.1);
        List<Outcomes> outcomes = simulated(truth, 2_000, new Random(3));
        assertThat(BktCalibration.of(outcomes).logLikelihood()).isGreaterThan(logLikelihood(outcomes, truth));
    }

    @Test
    void logLikelihoodIsTheSumOverAllAnswers() {
        List<Outcomes> outcomes = simulated(new Bkt(0.3, 0.15, 0.2, 0.1), 300, new Random(4));
        Calibration calibration = BktCalibration.of(outcomes);
        assertThat(calibration.logLikelihood())
                .isCloseTo(logLikelihood(outcomes, calibration.parameters()), within(1e-8));
        assertThat(calibration.pupils()).isEqualTo(300);
        assertThat(calibration.answers())
                .isEqualTo(outcomes.stream().mapToLong(Outcomes::answers).sum());
    }

    @Test
    void doesNotDependOnTheOrderOfThePupilsNorOnHowTheyAreCounted() {
        List<Outcomes> outcomes = simulated(new Bkt(0.5, 0.1, 0.2, 0.1), 500, new Random(9));
        List<Outcomes> shuffled = new ArrayList<>(outcomes);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(BktCalibration.of(shuffled)).isEqualTo(BktCalibration.of(outcomes));
        assertThat(BktCalibration.of(List.of(new Outcomes("1101", 40), new Outcomes("001", 40))))
                .isEqualTo(BktCalibration.of(
                        List.of(new Outcomes("1101", 15), new Outcomes("001", 40), new Outcomes("1101", 25))));
    }

    @Test
    void staysInterpretableWhereTheDataWouldTurnMasteryRound() {
        List<Outcomes> reversed = List.of(new Outcomes("1110000", 200), new Outcomes("1111000", 200));
        assertThat(BktCalibration.of(reversed).parameters().isInterpretable()).isTrue();
    }

    @Test
    void allCorrectAndAllWrongHaveParametersInsideTheirRanges() {
        assertThat(BktCalibration.of(List.of(new Outcomes("11111", 1_000))).parameters())
                .matches(Bkt::isInterpretable);
        assertThat(BktCalibration.of(List.of(new Outcomes("00000", 1_000))).parameters())
                .matches(Bkt::isInterpretable);
    }

    @Test
    void saysThatThereIsTooLittle() {
        Calibration calibration = BktCalibration.of(List.of(new Outcomes("1".repeat(60), 3)));
        assertThat(calibration).isInstanceOf(TooFewAnswers.class);
        assertThat(calibration.parameters()).isEqualTo(Bkt.NAMED_PRIOR);
        assertThat(calibration.answers()).isEqualTo(180);
    }

    private static double logLikelihood(List<Outcomes> outcomes, Bkt bkt) {
        JointBkt model = new JointBkt(List.of(bkt));
        double sum = 0;
        for (Outcomes each : outcomes) {
            double[] mastery = {bkt.prior()};
            for (char outcome : each.sequence().toCharArray()) {
                double p = model.probabilityCorrect(mastery);
                sum += each.pupils() * Math.log(outcome == '1' ? p : 1 - p);
                mastery = model.after(mastery, outcome == '1');
            }
        }
        return sum;
    }

    private static List<Outcomes> simulated(Bkt truth, int pupils, RandomGenerator random) {
        List<Outcomes> outcomes = new ArrayList<>();
        for (int pupil = 0; pupil < pupils; pupil++) {
            outcomes.add(new Outcomes(sequence(truth, 5 + random.nextInt(15), random), 1));
        }
        return outcomes;
    }

    private static String sequence(Bkt truth, int length, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        boolean isMastered = random.nextDouble() < truth.prior();
        for (int i = 0; i < length; i++) {
            text.append(random.nextDouble() < (isMastered ? 1 - truth.slip() : truth.guess()) ? '1' : '0');
            isMastered |= random.nextDouble() < truth.learn();
        }
        return text.toString();
    }
}
