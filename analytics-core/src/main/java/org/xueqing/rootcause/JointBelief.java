package org.xueqing.rootcause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which points a pupil has, all together: a point is had with probability 0.9 by somebody who was taught it and has all that
 * it needs, else with 0.4; the pupil's own answers to it count as in {@link PointBelief#odds}. Marginals by belief
 * propagation (Pearl 1988): exact where no two ways lead from one point to another, else an approximation that was
 * compared with summing over all states.
 *
 * <p>Messages are odds of "has it" to "lacks it". With a = P(all that is needed is there), a point passes on to the one
 * before it P(evidence below | has it) : P(evidence below | lacks it), where lacking it makes a = 0.
 */
final class JointBelief {

    /** Of those who have what a point needs, and of those who do not: how many have it after it was taught. */
    static final double LEARNT = 0.9;

    static final double LEARNT_WITHOUT = 0.4;

    private static final int ROUNDS = 30;
    private static final double KEPT = 0.3;

    private final Needed needed;
    private final double[] own;

    /** By point and number of the one before: what goes down to it from there, as a probability, and up to it, as odds. */
    private final double[][] down;

    private final double[][] up;

    /** By point, who needs it, in the order of their places, and as the how manieth of what they need. */
    private final List<List<Later>> needing = new ArrayList<>();

    private record Later(int point, int number) {}

    private JointBelief(Needed needed, double[] own) {
        this.needed = needed;
        this.own = own;
        this.down = new double[needed.size()][];
        this.up = new double[needed.size()][];
        for (int point = 0; point < needed.size(); point++) {
            int before = needed.before().get(point).size();
            down[point] = new double[before];
            up[point] = new double[before];
            Arrays.fill(down[point], LEARNT);
            Arrays.fill(up[point], 1);
            needing.add(new ArrayList<>());
            for (int number = 0; number < before; number++) {
                needing.get(needed.before().get(point).get(number)).add(new Later(point, number));
            }
        }
    }

    /**
     * One point.
     *
     * @param had probability that the pupil has it
     * @param begins that it is lacking though all that it needs is there: the gap begins here
     * @param hindered that it is lacking and so is something that it needs
     */
    record State(double had, double begins, double hindered) {}

    /** By the places of the points. @param own odds by the answers to the point itself */
    static List<State> of(Needed needed, double[] own) {
        JointBelief belief = new JointBelief(needed, own);
        for (int round = 0; round < ROUNDS; round++) {
            belief.passUp();
            belief.passDown();
        }
        return belief.states();
    }

    private void passUp() {
        for (int point = needed.size() - 1; point >= 0; point--) {
            double below = own[point] * fromAbove(point, -1, -1);
            double without = likelihood(below, LEARNT_WITHOUT);
            for (int number = 0; number < up[point].length; number++) {
                double others = product(down[point], number);
                double with = others * likelihood(below, LEARNT) + (1 - others) * without;
                up[point][number] = mixed(up[point][number], with / without);
            }
        }
    }

    private void passDown() {
        for (int point = 0; point < needed.size(); point++) {
            List<Integer> before = needed.before().get(point);
            for (int number = 0; number < before.size(); number++) {
                int from = before.get(number);
                double odds = odds(prior(from)) * own[from] * fromAbove(from, point, number);
                down[point][number] = mixed(down[point][number], odds / (1 + odds));
            }
        }
    }

    private List<State> states() {
        List<State> states = new ArrayList<>();
        for (int point = 0; point < needed.size(); point++) {
            double all = product(down[point], -1);
            double had = prior(point) * own[point] * fromAbove(point, -1, -1);
            double begins = all * (1 - LEARNT);
            double hindered = (1 - all) * (1 - LEARNT_WITHOUT);
            double sum = had + begins + hindered;
            states.add(new State(had / sum, begins / sum, hindered / sum));
        }
        return states;
    }

    private double prior(int point) {
        double all = product(down[point], -1);
        return all * LEARNT + (1 - all) * LEARNT_WITHOUT;
    }

    /** What all that builds on a point says of it, but for one. */
    private double fromAbove(int point, int without, int atNumber) {
        double odds = 1;
        for (Later later : needing.get(point)) {
            if (later.point() != without || later.number() != atNumber) {
                odds *= up[later.point()][later.number()];
            }
        }
        return odds;
    }

    private static double likelihood(double odds, double prior) {
        return prior * odds + (1 - prior);
    }

    private static double product(double[] values, int without) {
        double product = 1;
        for (int number = 0; number < values.length; number++) {
            product *= number == without ? 1 : values[number];
        }
        return product;
    }

    private static double mixed(double before, double now) {
        return KEPT * before + (1 - KEPT) * now;
    }

    private static double odds(double probability) {
        return probability / (1 - probability);
    }
}
