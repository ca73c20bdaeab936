package org.xueqing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccuracyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aucIsTheShareOfPairsInTheRightOrder(long seed) {
        RandomGenerator random = new Random(seed);
        double[] predicted = new double[200];
        boolean[] correct = new boolean[200];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = (1 + random.nextInt(12)) / 14.0;
            correct[i] = random.nextDouble() < predicted[i];
        }
        assertThat(Accuracy.of(predicted, correct).auc().orElseThrow())
                .isCloseTo(pairsInOrder(predicted, correct), within(1e-12));
    }

    @Test
    void equalPredictionsAreWorthAHalf() {
        Accuracy accuracy = Accuracy.of(new double[] {0.4, 0.4, 0.4}, new boolean[] {true, false, true});
        assertThat(accuracy.auc()).hasValue(0.5);
    }

    @Test
    void oneOutcomeAloneHasNoAuc() {
        assertThat(Accuracy.of(new double[] {0.4, 0.9}, new boolean[] {true, true})
                        .auc())
                .isEmpty();
    }

    @Test
    void logLossAndRmseFollowTheirFormulas() {
        Accuracy accuracy = Accuracy.of(new double[] {0.8, 0.3}, new boolean[] {true, true});
        assertThat(accuracy.logLoss()).isCloseTo(-(Math.log(0.8) + Math.log(0.3)) / 2, within(1e-15));
        assertThat(accuracy.rmse()).isCloseTo(Math.sqrt((0.04 + 0.49) / 2), within(1e-15));
    }

    @Test
    void certaintyThatIsWrongCostsAFiniteAmount() {
        Accuracy accuracy = Accuracy.of(new double[] {1}, new boolean[] {false});
        assertThat(accuracy.logLoss()).isCloseTo(-Math.log(1e-6), within(1e-9));
    }

    @Test
    void refusesPredictionsThatAreNoNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Accuracy.of(new double[] {Double.NaN}, new boolean[] {true}));
        assertThatIllegalArgumentException().isThrownBy(() -> Accuracy.of(new double[0], new boolean[0]));
    }

    private static double pairsInOrder(double[] predicted, boolean[] correct) {
        double wins = 0;
        long pairs = 0;
        for (int i = 0; i < predicted.length; i++) {
            for (int j = 0; j < predicted.length; j++) {
                if (correct[i] && !correct[j]) {
                    pairs++;
                    wins += predicted[i] > predicted[j] ? 1 : predicted[i] == predicted[j] ? 0.5 : 0;
                }
            }
        }
        return wins / pairs;
    }
}
