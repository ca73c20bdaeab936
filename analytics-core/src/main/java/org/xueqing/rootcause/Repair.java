package org.xueqing.rootcause;

import java.util.List;
import java.util.Set;
import org.xueqing.rootcause.JointBelief.State;

/**
 * What repairing some points, and teaching the target once more, may bring. A point where a gap begins is learnt only if it is
 * repaired. One that was hindered comes in the ordinary course of lessons once all that it needs is there.
 */
final class Repair {

    private final Needed needed;
    private final List<State> states;

    Repair(Needed needed, List<State> states) {
        this.needed = needed;
        this.states = states;
    }

    /** Probability that the pupil has the target afterwards. */
    double targetAfter(Set<Integer> repaired) {
        double[] after = new double[needed.size()];
        for (int point = 0; point < after.length; point++) {
            State state = states.get(point);
            boolean isTaught = point == needed.target() || repaired.contains(point);
            double canBeLearnt = state.hindered() * freed(point, after) + (isTaught ? state.begins() : 0);
            after[point] = state.had() + JointBelief.LEARNT * canBeLearnt;
        }
        return after[needed.target()];
    }

    /** Probability that all that is needed is there, where something was lacking. */
    private double freed(int point, double[] after) {
        double before = 1;
        double now = 1;
        for (int one : needed.before().get(point)) {
            before *= states.get(one).had();
            now *= after[one];
        }
        return before == 1 ? 0 : (now - before) / (1 - before);
    }
}
