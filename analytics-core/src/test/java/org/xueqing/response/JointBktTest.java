package org.xueqing.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JointBktTest {

    private static final int TRIALS = 2_000;
    private static final double ROUNDING = 1e-12;

    @Test
    void onePointIsPlainBktToTheLastBit() {
        RandomGenerator random = new Random(11);
        for (int trial = 0; trial < TRIALS; trial++) {
            Bkt bkt = anyBkt(random);
            double mastery = random.nextDouble();
            JointBkt joint = new JointBkt(List.of(bkt));
            assertThat(joint.after(new double[] {mastery}, true)).containsExactly(plain(bkt, mastery, true));
            assertThat(joint.after(new double[] {mastery}, false)).containsExactly(plain(bkt, mastery, false));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void probabilitiesStayInTheUnitInterval(int points) {
        RandomGenerator random = new Random(points);
        for (int trial = 0; trial < TRIALS; trial++) {
            JointBkt joint = new JointBkt(many(points, () -> anyBkt(random)));
            double[] mastery = random.doubles(points).toArray();
            if (trial % 3 == 0) {
                mastery[0] = trial % 2;
            }
            assertThat(joint.probabilityCorrect(mastery)).isBetween(0.0, 1.0);
            for (boolean isCorrect : new boolean[] {true, false}) {
                assertThat(Arrays.stream(joint.after(mastery, isCorrect))).allMatch(value -> value >= 0 && value <= 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aCorrectAnswerNeverLowersMasteryUnderInterpretableParameters(int points) {
        RandomGenerator random = new Random(17L + points);
        for (int trial = 0; trial < TRIALS; trial++) {
            List<Bkt> parameters = many(points, () -> interpretableBkt(random));
            double[] before = random.doubles(points).toArray();
            double[] after = new JointBkt(parameters).after(before, true);
            for (int i = 0; i < points; i++) {
                assertThat(after[i]).isGreaterThanOrEqualTo(before[i] - ROUNDING);
            }
        }
    }

    @Test
    void aWrongJointAnswerBlamesTheWeakerPointMore() {
        Bkt bkt = new Bkt(0.4, 0, 0.2, 0.1);
        double[] after = new JointBkt(List.of(bkt, bkt)).after(new double[] {0.9, 0.3}, false);
        assertThat(0.3 / 0.3 - after[1] / 0.3).isGreaterThan(0.9 / 0.9 - after[0] / 0.9);
    }

    @Test
    void beliefBeforeIsTheMeanOfBeliefsAfter() {
        Bkt one = new Bkt(0.4, 0, 0.2, 0.1);
        Bkt other = new Bkt(0.4, 0, 0.3, 0.05);
        JointBkt joint = new JointBkt(List.of(one, other));
        double[] before = {0.7, 0.2};
        double p = joint.probabilityCorrect(before);
        for (int i = 0; i < 2; i++) {
            double mean = p * joint.after(before, true)[i] + (1 - p) * joint.after(before, false)[i];
            assertThat(mean).isCloseTo(before[i], within(1e-12));
        }
    }

    @Test
    void refusesImpossibleParameters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bkt(0.4, 0.1, 0.2, 0))
                .withMessageContaining("slip = 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Bkt(Double.NaN, 0.1, 0.2, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new JointBkt(List.of()));
    }

    private static double plain(Bkt bkt, double mastery, boolean isCorrect) {
        double pc = (mastery * (1 - bkt.slip())) + ((1 - mastery) * bkt.guess());
        double seen = isCorrect ? (mastery * (1 - bkt.slip())) / pc : (mastery * bkt.slip()) / (1 - pc);
        return seen + ((1 - seen) * bkt.learn());
    }

    private static Bkt anyBkt(RandomGenerator random) {
        return new Bkt(
                random.nextDouble(), random.nextDouble(), inner(random.nextDouble()), inner(random.nextDouble()));
    }

    private static Bkt interpretableBkt(RandomGenerator random) {
        return new Bkt(
                random.nextDouble(),
                random.nextDouble() / 2,
                inner(random.nextDouble() / 2.1),
                inner(random.nextDouble() / 2.1));
    }

    private static double inner(double value) {
        return Math.max(Bkt.LEAST, Math.min(1 - Bkt.LEAST, value));
    }

    private static List<Bkt> many(int count, Supplier<Bkt> one) {
        return Stream.generate(one).limit(count).toList();
    }
}
