package org.xueqing.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.response.Bkt;

/** Parameters drawn from the documented beliefs lie inside their 95 % intervals about as often as that. */
class CoverageTest {

    private static final int SEEDS = 200;
    private static final int POINTS_PER_SEED = 10;

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        long[] inside = IntStream.range(0, SEEDS)
                .parallel()
                .mapToObj(CoverageTest::insideOf)
                .reduce(new long[Parameter.COUNT], CoverageTest::plus);
        for (Parameter parameter : Parameter.values()) {
            double share = inside[parameter.ordinal()] / (double) (SEEDS * POINTS_PER_SEED);
            assertThat(share).as(parameter.name()).isBetween(0.92, 0.98);
        }
    }

    private static long[] insideOf(int seed) {
        RandomGenerator random = new Random(seed);
        long[] inside = new long[Parameter.COUNT];
        for (int point = 0; point < POINTS_PER_SEED; point++) {
            Bkt truth = drawn(random);
            int pupils = 50 + random.nextInt(450);
            ResponseTree tree = SimulatedPoint.tree(new SimulatedPoint(truth, random).pupils(pupils, 3, 12));
            List<Estimate> estimates = BktCalibration.interpretable(Beliefs.OF_NAMED_PRIOR, true)
                    .of(tree)
                    .estimates();
            double[] vector = Parameter.vector(truth);
            for (int i = 0; i < inside.length; i++) {
                boolean holds = estimates.get(i).low() <= vector[i]
                        && vector[i] <= estimates.get(i).high();
                inside[i] += holds ? 1 : 0;
            }
        }
        return inside;
    }

    /** From the Beta densities around the named prior, within the bounds. */
    private static Bkt drawn(RandomGenerator random) {
        double[] vector = Parameter.vector(Bkt.NAMED_PRIOR);
        Bounds bounds = Bounds.interpretable(true);
        for (int i = 0; i < vector.length; i++) {
            BetaBelief belief = BetaBelief.around(vector[i], Beliefs.USUAL_ANSWERS);
            double value = -1;
            while (bounds.within(i, value) != value) {
                value = beta(1 + belief.hits(), 1 + belief.misses(), random);
            }
            vector[i] = value;
        }
        return Parameter.bkt(vector);
    }

    private static double beta(double a, double b, RandomGenerator random) {
        double x = gamma(a, random);
        return x / (x + gamma(b, random));
    }

    /** Marsaglia and Tsang 2000. */
    private static double gamma(double shape, RandomGenerator random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = Math.pow(1 + c * z, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * z * z + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static long[] plus(long[] a, long[] b) {
        return IntStream.range(0, a.length).mapToLong(i -> a[i] + b[i]).toArray();
    }
}
