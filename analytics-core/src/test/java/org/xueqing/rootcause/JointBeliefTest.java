package org.xueqing.rootcause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.rootcause.JointBelief.State;

class JointBeliefTest {

    private static final Needed CHAIN = needed(List.of(), List.of(0), List.of(1), List.of(2));
    private static final Needed TREE = needed(List.of(), List.of(), List.of(0, 1), List.of(), List.of(2, 3));
    private static final Needed DIAMOND = needed(List.of(), List.of(0), List.of(0), List.of(1, 2), List.of(3));

    private final RandomGenerator random = new SplittableRandom(7);

    @Test
    void isExactWhereOneWayLeadsFromPointToPoint() {
        for (int time = 0; time < 200; time++) {
            agrees(CHAIN, 1e-6);
            agrees(TREE, 1e-6);
        }
    }

    @Test
    void isNearWhereTwoWaysLeadFromPointToPoint() {
        for (int time = 0; time < 200; time++) {
            agrees(DIAMOND, 0.12);
        }
    }

    @Test
    void statesOfAPointSumToOne() {
        for (State state : JointBelief.of(DIAMOND, odds(DIAMOND))) {
            assertThat(state.had() + state.begins() + state.hindered()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void answersToWhatBuildsOnAPointSayThatItIsMissing() {
        double alone = JointBelief.of(CHAIN, new double[] {0.3, 1, 1, 1}).get(0).had();
        double withLater =
                JointBelief.of(CHAIN, new double[] {0.3, 0.1, 1, 1}).get(0).had();
        assertThat(withLater).isLessThan(alone);
    }

    private void agrees(Needed needed, double tolerance) {
        double[] own = odds(needed);
        List<State> states = JointBelief.of(needed, own);
        for (int point = 0; point < needed.size(); point++) {
            assertThat(states.get(point).had()).isCloseTo(exact(needed, own, point, true), within(tolerance));
            assertThat(states.get(point).begins()).isCloseTo(exact(needed, own, point, false), within(tolerance));
        }
    }

    private double[] odds(Needed needed) {
        return IntStream.range(0, needed.size())
                .mapToDouble(point -> StrictMath.exp(6 * random.nextDouble() - 3))
                .toArray();
    }

    /** Probability that the point is had, or else that it is lacking though all that it needs is there. */
    private static double exact(Needed needed, double[] own, int asked, boolean isHad) {
        double sum = 0;
        double of = 0;
        for (int states = 0; states < 1 << needed.size(); states++) {
            double weight = 1;
            for (int point = 0; point < own.length; point++) {
                double learnt = hasAll(needed, states, point) ? JointBelief.LEARNT : JointBelief.LEARNT_WITHOUT;
                weight *= has(states, point) ? learnt * own[point] : 1 - learnt;
            }
            boolean isAsked = isHad ? has(states, asked) : !has(states, asked) && hasAll(needed, states, asked);
            sum += weight;
            of += isAsked ? weight : 0;
        }
        return of / sum;
    }

    private static boolean has(int states, int point) {
        return (states >> point & 1) == 1;
    }

    private static boolean hasAll(Needed needed, int states, int point) {
        return needed.before().get(point).stream().allMatch(before -> has(states, before));
    }

    @SafeVarargs
    private static Needed needed(List<Integer>... before) {
        return new Needed(
                IntStream.range(0, before.length).mapToObj(point -> "P" + point).toList(), List.of(before));
    }
}
