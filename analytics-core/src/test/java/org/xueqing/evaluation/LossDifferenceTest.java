package org.xueqing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossDifferenceTest {

    @Test
    void aModelIsNotWorseThanItself() {
        List<LossDifference.Pupil> pupils = pupils(1, 50, 0);
        LossDifference difference = LossDifference.of(pupils, new Random(1));
        assertThat(difference.difference()).isZero();
        assertThat(difference.isWorse()).isFalse();
        assertThat(difference.answers()).isEqualTo(50 * 20);
    }

    @Test
    void aModelThatLosesOnEveryPupilIsWorse() {
        assertThat(LossDifference.of(pupils(2, 50, 3), new Random(1)).isWorse()).isTrue();
        assertThat(LossDifference.of(pupils(2, 50, -3), new Random(1)).isWorse())
                .isFalse();
    }

    /** Without any difference a new model is refused in one of forty cases: the interval leaves out that much above. */
    @Test
    void chanceAloneSeldomRefusesAModel() {
        Random random = new Random(3);
        long refused = IntStream.range(0, 200)
                .filter(seed -> {
                    List<LossDifference.Pupil> pupils = IntStream.range(0, 60)
                            .mapToObj(i -> new LossDifference.Pupil(20, 10 + random.nextGaussian(), 10))
                            .toList();
                    return LossDifference.of(pupils, new Random(seed)).isWorse();
                })
                .count();
        assertThat(refused).isBetween(0L, 14L);
    }

    @Test
    void lossIsThatOfWhatHappened() {
        assertThat(LossDifference.loss(new double[] {0.8, 0.3}, new boolean[] {true, false}))
                .isCloseTo(-Math.log(0.8) - Math.log(0.7), within(1e-12));
        assertThat(LossDifference.loss(new double[] {0}, new boolean[] {true})).isFinite();
    }

    private static List<LossDifference.Pupil> pupils(long seed, int pupils, double more) {
        Random random = new Random(seed);
        return IntStream.range(0, pupils)
                .mapToObj(i -> {
                    double loss = 8 + 4 * random.nextDouble();
                    return new LossDifference.Pupil(20, loss + more * random.nextDouble(), loss);
                })
                .toList();
    }
}
