package org.xueqing.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BetaMapTest {

    @Test
    void findsTheMapThatMadeTheOutcomes() {
        BetaMap truth = new BetaMap(1.4, 0.7, 0.3);
        Random random = new Random(3);
        double[] predicted = random.doubles(60_000, 0.02, 0.98).toArray();
        boolean[] correct = new boolean[predicted.length];
        for (int i = 0; i < correct.length; i++) {
            correct[i] = random.nextDouble() < truth.of(predicted[i]);
        }
        BetaMap map = BetaMap.fit(predicted, correct);
        assertThat(map.a()).isCloseTo(1.4, within(0.1));
        assertThat(map.b()).isCloseTo(0.7, within(0.1));
        assertThat(map.c()).isCloseTo(0.3, within(0.1));
    }

    @Test
    void keepsTheOrderOfPredictions() {
        BetaMap map = new BetaMap(1.4, 0.7, 0.3);
        double before = 0;
        for (double p = 0; p <= 1; p += 0.001) {
            assertThat(map.of(p)).isBetween(before, 1.0);
            before = map.of(p);
        }
    }

    @Test
    void changesNothingWhereNothingCanBeLearnt() {
        assertThat(BetaMap.fit(new double[0], new boolean[0])).isEqualTo(BetaMap.IDENTITY);
        assertThat(BetaMap.fit(new double[] {0.7, 0.7}, new boolean[] {true, false}))
                .isEqualTo(BetaMap.IDENTITY);
        assertThat(BetaMap.fit(new double[] {0.2, 0.9, 0.5}, new boolean[] {true, true, true}))
                .isEqualTo(BetaMap.IDENTITY);
        assertThat(BetaMap.IDENTITY.of(0.37)).isCloseTo(0.37, within(1e-12));
    }

    @Test
    void aFewOutcomesHardlyMoveAModelBelievedToBeNearlyRightAndManyDo() {
        BetaMap truth = new BetaMap(1.15, 1.15, 0);
        BetaMap few = BetaMap.fitNearIdentity(predicted(300), outcomes(truth, 300));
        BetaMap many = BetaMap.fitNearIdentity(predicted(200_000), outcomes(truth, 200_000));
        assertThat(few.a()).isCloseTo(1, within(0.06));
        assertThat(few.c()).isCloseTo(0, within(0.06));
        assertThat(many.a()).isCloseTo(1.15, within(0.03));
        assertThat(many.b()).isCloseTo(1.15, within(0.03));
        assertThat(BetaMap.fitNearIdentity(new double[0], new boolean[0])).isEqualTo(BetaMap.IDENTITY);
    }

    private static double[] predicted(int answers) {
        return new Random(3).doubles(answers, 0.02, 0.98).toArray();
    }

    private static boolean[] outcomes(BetaMap truth, int answers) {
        double[] predicted = predicted(answers);
        Random random = new Random(4);
        boolean[] correct = new boolean[answers];
        for (int i = 0; i < answers; i++) {
            correct[i] = random.nextDouble() < truth.of(predicted[i]);
        }
        return correct;
    }

    @Test
    void aFallingMapIsNoMap() {
        double[] predicted = new Random(1).doubles(5_000).toArray();
        boolean[] correct = new boolean[predicted.length];
        for (int i = 0; i < correct.length; i++) {
            correct[i] = predicted[i] < 0.5;
        }
        assertThat(BetaMap.fit(predicted, correct)).isEqualTo(BetaMap.IDENTITY);
    }
}
