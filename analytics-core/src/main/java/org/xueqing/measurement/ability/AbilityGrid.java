package org.xueqing.measurement.ability;

import java.util.HashMap;
import java.util.Map;
import org.xueqing.measurement.ability.Calibration.Population;

/**
 * How likely sets of answers are at each ability, on one grid for all pupils. A set is an array of log-likelihoods by node, so
 * what two sets say together is their sum, and what is left of a set without a part of it their difference.
 */
public final class AbilityGrid {

    private final Quadrature quadrature;
    /** By item: the logarithms of the probabilities of a wrong and of a right answer, by node. */
    private final Map<Integer, double[][]> curves;

    private AbilityGrid(Quadrature quadrature, Map<Integer, double[][]> curves) {
        this.quadrature = quadrature;
        this.curves = curves;
    }

    /** @param mostAnswers of one pupil, by which the grid is made fine enough */
    public static AbilityGrid of(Map<Integer, ItemParameters> items, int mostAnswers) {
        double steepest = items.values().stream()
                .mapToDouble(item -> item.discrimination() * item.discrimination() / 4)
                .max()
                .orElse(0);
        Quadrature quadrature = Quadrature.fineEnoughFor(steepest * mostAnswers);
        Map<Integer, double[][]> curves = new HashMap<>();
        items.forEach((item, parameters) -> curves.put(item, logarithms(quadrature, parameters)));
        return new AbilityGrid(quadrature, curves);
    }

    private static double[][] logarithms(Quadrature quadrature, ItemParameters item) {
        double[][] logarithms = new double[2][quadrature.size()];
        for (int q = 0; q < quadrature.size(); q++) {
            double probability = item.probability(quadrature.node(q));
            logarithms[1][q] = Math.log(Math.max(probability, Double.MIN_NORMAL));
            logarithms[0][q] = Math.log(Math.max(1 - probability, Double.MIN_NORMAL));
        }
        return logarithms;
    }

    /** Of no answers. */
    public double[] nothing() {
        return new double[quadrature.size()];
    }

    /** Whether an answer to the item says anything. */
    public boolean knows(int item) {
        return curves.containsKey(item);
    }

    /**
     * Adds an answer to a set.
     *
     * @throws IllegalArgumentException if the item is not known
     */
    public void add(double[] set, int item, boolean isRight) {
        double[][] both = curves.get(item);
        if (both == null) {
            throw new IllegalArgumentException("item " + item + " has no parameters");
        }
        plus(set, both[isRight ? 1 : 0]);
    }

    private static void plus(double[] set, double[] other) {
        for (int q = 0; q < set.length; q++) {
            set[q] += other[q];
        }
    }

    /** A set without the answers of a part of it. */
    public static double[] without(double[] set, double[] part) {
        double[] rest = set.clone();
        for (int q = 0; q < rest.length; q++) {
            rest[q] -= part[q];
        }
        return rest;
    }

    /** Mean and standard deviation of what is believed after the answers, as by {@link Scoring#expected}. */
    public Ability expected(double[] set, Population prior) {
        double[] belief = quadrature.logWeights(prior.mean(), Math.log(prior.sd()));
        plus(belief, set);
        double all = Quadrature.logSum(belief);
        double mean = 0;
        double squares = 0;
        for (int q = 0; q < belief.length; q++) {
            double weight = Math.exp(belief[q] - all);
            mean += weight * quadrature.node(q);
            squares += weight * quadrature.node(q) * quadrature.node(q);
        }
        return new Ability(mean, Math.sqrt(Math.max(0, squares - mean * mean)));
    }

    /** The logarithm of how probable the answers are in a population. */
    public double logMarginal(double[] set, Population prior) {
        double[] joint = quadrature.logWeights(prior.mean(), Math.log(prior.sd()));
        plus(joint, set);
        return Quadrature.logSum(joint);
    }
}
