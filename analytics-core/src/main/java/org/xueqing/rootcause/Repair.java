package org.xueqing.rootcause;

import java.util.List;
import java.util.Set;
import org.xueqing.rootcause.JointBelief.State;

/**
 * What repairing some points, and teaching the target once more, may bring. A point where a gap begins is learnt only if it is
 * repaired. One that was hindered comes in the ordinary course of lessons once all that it needs is there.
 */
final class Repair {

    private final int[][] before;
    private final State[] states;

    /** By point, probability that all that it needs is there as things are. */
    private final double[] ready;

    Repair(Needed needed, List<State> states) {
        this.before = needed.before().stream()
                .map(each -> each.stream().mapToInt(it -> it).toArray())
                .toArray(int[][]::new);
        this.states = states.toArray(State[]::new);
        this.ready = new double[before.length];
        double[] had = states.stream().mapToDouble(State::had).toArray();
        for (int point = 0; point < ready.length; point++) {
            ready[point] = all(point, had);
        }
    }

    /** Probability that the pupil has the target afterwards. */
    double targetAfter(Set<Integer> repaired) {
        int target = before.length - 1;
        boolean[] isTaught = new boolean[before.length];
        isTaught[target] = true;
        repaired.forEach(point -> isTaught[point] = true);
        double[] after = new double[before.length];
        for (int point = 0; point <= target; point++) {
            State state = states[point];
            double canBeLearnt = state.hindered() * freed(point, after) + (isTaught[point] ? state.begins() : 0);
            after[point] = state.had() + JointBelief.LEARNT * canBeLearnt;
        }
        return after[target];
    }

    /** Probability that all that is needed is there, where something was lacking. */
    private double freed(int point, double[] after) {
        double as = ready[point];
        return as == 1 ? 0 : (all(point, after) - as) / (1 - as);
    }

    private double all(int point, double[] had) {
        double all = 1;
        for (int one : before[point]) {
            all *= had[one];
        }
        return all;
    }
}
