package org.xueqing.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.response.Bkt;
import org.xueqing.response.ItemEase;
import org.xueqing.response.JointBkt;

class LikelihoodTest {

    private static final double STEP = 1e-6;
    private static final Bkt TRUTH = new Bkt(0.35, 0.15, 0.22, 0.12, 0.03);

    private final List<int[]> pupils = pupils();
    private final Likelihood likelihood = new Likelihood(SimulatedPoint.tree(pupils));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isTheSumOverAllAnswersOfWhatTracingPredicts(long seed) {
        Bkt bkt = any(new Random(seed));
        assertThat(at(Parameter.vector(bkt)).value).isCloseTo(traced(bkt), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theGradientIsWhatDifferencesSay(long seed) {
        double[] here = Parameter.vector(any(new Random(seed)));
        Slope slope = at(here);
        for (int i = 0; i < Parameter.COUNT; i++) {
            double difference = (at(moved(here, i, STEP)).value - at(moved(here, i, -STEP)).value) / (2 * STEP);
            assertThat(slope.gradient[i]).isCloseTo(difference, within(1e-3 + 1e-5 * Math.abs(difference)));
        }
    }

    @Test
    void theInformationIsTheExpectedCurvatureAtTheTruth() {
        List<int[]> many = new SimulatedPoint(TRUTH, new Random(99)).pupils(30_000, 3, 8);
        Likelihood large = new Likelihood(SimulatedPoint.tree(many));
        double[] truth = Parameter.vector(TRUTH);
        Slope slope = new Slope();
        large.addAt(truth, slope);
        for (int i = 0; i < Parameter.COUNT; i++) {
            double curvature =
                    (at(large, moved(truth, i, -1e-4)).gradient[i] - at(large, moved(truth, i, 1e-4)).gradient[i])
                            / 2e-4;
            assertThat(slope.information[i][i] / curvature).isCloseTo(1, within(0.1));
        }
    }

    @Test
    void twoGroupsOfPupilsAddUp() {
        Likelihood some = new Likelihood(SimulatedPoint.tree(pupils.subList(0, 50)));
        Likelihood others = new Likelihood(SimulatedPoint.tree(pupils.subList(50, pupils.size())));
        double[] here = Parameter.vector(TRUTH);
        Slope sum = at(some, here);
        others.addAt(here, sum);
        assertThat(sum.value).isCloseTo(at(here).value, within(1e-8));
        assertThat(sum.gradient).containsExactly(at(here).gradient, within(1e-8));
    }

    private double traced(Bkt bkt) {
        JointBkt answer = new JointBkt();
        double sum = 0;
        for (int[] responses : pupils) {
            double mastery = bkt.prior();
            for (int response : responses) {
                mastery = bkt.retained(mastery, Response.steps(response));
                double p = answer.begin().needs(bkt, mastery).ask(ItemEase.oddsFactor(Response.easeQuarters(response)));
                sum += Math.log(Response.isCorrect(response) ? p : 1 - p);
                mastery = answer.after(0, Response.isCorrect(response));
            }
        }
        return sum;
    }

    private Slope at(double[] parameters) {
        return at(likelihood, parameters);
    }

    private static Slope at(Likelihood likelihood, double[] parameters) {
        Slope slope = new Slope();
        likelihood.addAt(parameters, slope);
        return slope;
    }

    private static double[] moved(double[] parameters, int parameter, double by) {
        double[] moved = parameters.clone();
        moved[parameter] += by;
        return moved;
    }

    private static Bkt any(Random random) {
        return new Bkt(
                0.1 + 0.8 * random.nextDouble(),
                0.05 + 0.5 * random.nextDouble(),
                0.05 + 0.6 * random.nextDouble(),
                0.05 + 0.4 * random.nextDouble(),
                0.01 + 0.1 * random.nextDouble());
    }

    private static List<int[]> pupils() {
        SimulatedPoint point = new SimulatedPoint(TRUTH, new Random(5));
        List<int[]> pupils = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pupils.add(point.pupil(1 + i % 12, 5, 4));
        }
        return pupils;
    }
}
