package org.xueqing.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
            assertThat(after(List.of(bkt), true, mastery)).containsExactly(plain(bkt, mastery, true));
            assertThat(after(List.of(bkt), false, mastery)).containsExactly(plain(bkt, mastery, false));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void probabilitiesStayInTheUnitInterval(int points) {
        RandomGenerator random = new Random(points);
        for (int trial = 0; trial < TRIALS; trial++) {
            List<Bkt> parameters = many(points, () -> anyBkt(random));
            double[] mastery = random.doubles(points).toArray();
            if (trial % 3 == 0) {
                mastery[0] = trial % 2;
            }
            assertThat(asked(parameters, mastery).ask(1)).isBetween(0.0, 1.0);
            for (boolean isCorrect : new boolean[] {true, false}) {
                assertThat(Arrays.stream(after(parameters, isCorrect, mastery)))
                        .allMatch(value -> value >= 0 && value <= 1);
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
            double[] after = after(parameters, true, before);
            for (int i = 0; i < points; i++) {
                assertThat(after[i]).isGreaterThanOrEqualTo(before[i] - ROUNDING);
            }
        }
    }

    @Test
    void aWrongJointAnswerBlamesTheWeakerPointMore() {
        Bkt bkt = new Bkt(0.4, 0, 0.2, 0.1);
        double[] after = after(List.of(bkt, bkt), false, 0.9, 0.3);
        assertThat(0.3 / 0.3 - after[1] / 0.3).isGreaterThan(0.9 / 0.9 - after[0] / 0.9);
    }

    @Test
    void beliefBeforeIsTheMeanOfBeliefsAfter() {
        Bkt one = new Bkt(0.4, 0, 0.2, 0.1);
        Bkt other = new Bkt(0.4, 0, 0.3, 0.05);
        List<Bkt> points = List.of(one, other);
        double[] before = {0.7, 0.2};
        double p = asked(points, before).ask(1);
        for (int i = 0; i < 2; i++) {
            double mean = p * after(points, true, before)[i] + (1 - p) * after(points, false, before)[i];
            assertThat(mean).isCloseTo(before[i], within(1e-12));
        }
    }

    @Test
    void refusesImpossibleParameters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bkt(0.4, 0.1, 0.2, 0))
                .withMessageContaining("slip = 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Bkt(Double.NaN, 0.1, 0.2, 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JointBkt().begin().ask(1));
    }

    @Test
    void anEasierItemIsAnsweredBetterAndProvesLess() {
        List<Bkt> point = List.of(new Bkt(0.4, 0.1, 0.2, 0.1));
        assertThat(asked(point, 0.5).ask(ItemEase.oddsFactor(4)))
                .isGreaterThan(asked(point, 0.5).ask(1));
        JointBkt easy = asked(point, 0.5);
        easy.ask(ItemEase.oddsFactor(8));
        assertThat(easy.after(0, true)).isLessThan(after(point, true, 0.5)[0]);
    }

    @Test
    void theSlopeIsWhatDifferencesOfTheEaseSay() {
        List<Bkt> points = List.of(new Bkt(0.4, 0.1, 0.2, 0.1), new Bkt(0.4, 0.1, 0.3, 0.2));
        JointBkt joint = asked(points, 0.6, 0.7);
        double step = 1e-6;
        double rise = joint.ask(1.2 * Math.exp(step)) - joint.ask(1.2 * Math.exp(-step));
        joint.ask(1.2);
        assertThat(joint.slope()).isCloseTo(rise / (2 * step), within(1e-8));
    }

    private static JointBkt asked(List<Bkt> points, double... mastery) {
        JointBkt joint = new JointBkt().begin();
        for (int i = 0; i < mastery.length; i++) {
            joint.needs(points.get(i), mastery[i]);
        }
        return joint;
    }

    private static double[] after(List<Bkt> points, boolean isCorrect, double... mastery) {
        JointBkt joint = asked(points, mastery);
        joint.ask(1);
        return IntStream.range(0, mastery.length)
                .mapToDouble(i -> joint.after(i, isCorrect))
                .toArray();
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
