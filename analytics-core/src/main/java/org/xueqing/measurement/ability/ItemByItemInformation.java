package org.xueqing.measurement.ability;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The observed information of each item's parameters alone, all others taken as known: the blocks on the diagonal of
 * {@link ObservedInformation}. In a bank of many items the rest hardly matters, since ability rests on many answers.
 */
final class ItemByItemInformation {

    private ItemByItemInformation() {}

    /** @return by item 3 × 3; zero where a parameter is fixed */
    static double[][][] covariances(Likelihood likelihood, Likelihood.Expectation here) {
        Layout layout = likelihood.layout();
        Curves curves = here.curves();
        double[] parameters = here.parameters();
        double[] missing = likelihood
                .pupils()
                .sum(block -> missing(block, layout, curves, parameters), ItemByItemInformation::sum);
        double[][][] covariances = new double[layout.items()][][];
        for (int item = 0; item < covariances.length; item++) {
            covariances[item] = covariance(likelihood, here, item, missing);
        }
        return covariances;
    }

    private static double[][] covariance(
            Likelihood likelihood, Likelihood.Expectation here, int item, double[] missing) {
        Layout layout = likelihood.layout();
        ItemTerms terms = ItemTerms.of(
                item, here.parameters(), here.counts(), here.curves().quadrature(), likelihood.prior());
        int[] free = IntStream.range(0, Layout.PER_ITEM)
                .filter(k -> layout.isFree(Layout.PER_ITEM * item + k))
                .toArray();
        double[][] block = new double[free.length][free.length];
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                block[i][j] = terms.observed(free[i], free[j])
                        - missing[item * ItemTerms.TRIANGLE + ItemTerms.index(free[i], free[j])];
            }
        }
        double[][] inverse = Cholesky.of(block).map(Cholesky::inverse).orElseGet(() -> unknown(free.length));
        double[][] covariance = new double[Layout.PER_ITEM][Layout.PER_ITEM];
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                covariance[free[i]][free[j]] = inverse[i][j];
            }
        }
        return covariance;
    }

    private static double[][] unknown(int size) {
        double[][] infinite = new double[size][size];
        for (int k = 0; k < size; k++) {
            infinite[k][k] = Double.POSITIVE_INFINITY;
        }
        return infinite;
    }

    private static double[] missing(Patterns patterns, Layout layout, Curves curves, double[] parameters) {
        double[] sums = new double[layout.items() * ItemTerms.TRIANGLE];
        Posterior posterior = new Posterior(curves);
        ItemScore score = new ItemScore(layout, curves.quadrature(), parameters);
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            posterior.of(patterns, pattern);
            for (int k = patterns.start(pattern); k < patterns.start(pattern + 1); k++) {
                score.of(patterns.cell(k), posterior);
                score.addVariance(patterns.count(pattern), sums, (patterns.cell(k) >>> 1) * ItemTerms.TRIANGLE);
            }
        }
        return sums;
    }

    private static double[] sum(double[] sums, double[] others) {
        Arrays.setAll(sums, k -> sums[k] + others[k]);
        return sums;
    }

    /** Mean and squares of the score of one answer over a posterior. */
    private static final class ItemScore {

        private final Quadrature quadrature;
        private final double[] parameters;
        private final double[] known;
        private final double[] mean = new double[Layout.PER_ITEM];
        private final double[] squares = new double[ItemTerms.TRIANGLE];

        ItemScore(Layout layout, Quadrature quadrature, double[] parameters) {
            this.quadrature = quadrature;
            this.parameters = parameters;
            this.known = new double[layout.items() * quadrature.size()];
            for (int k = 0; k < known.length; k++) {
                int item = k / quadrature.size();
                double node = quadrature.node(k % quadrature.size());
                known[k] = ItemTerms.known(parameters[Layout.slope(item)] * node + parameters[Layout.intercept(item)]);
            }
        }

        void of(int cell, Posterior posterior) {
            Arrays.fill(mean, 0);
            Arrays.fill(squares, 0);
            int item = cell >>> 1;
            double guessing = Curves.logistic(parameters[Layout.guess(item)]);
            int offset = item * quadrature.size();
            for (int q = posterior.from(); q < posterior.to(); q++) {
                double s = known[offset + q];
                double p = guessing + (1 - guessing) * s;
                double outcome = (cell & 1) == 1 ? (1 - p) / p : -1;
                double node = quadrature.node(q);
                add(posterior.weight(q), node * outcome * s, outcome * s, outcome * guessing);
            }
        }

        private void add(double weight, double slope, double intercept, double guess) {
            mean[0] += weight * slope;
            mean[1] += weight * intercept;
            mean[2] += weight * guess;
            squares[0] += weight * slope * slope;
            squares[1] += weight * slope * intercept;
            squares[2] += weight * intercept * intercept;
            squares[3] += weight * slope * guess;
            squares[4] += weight * intercept * guess;
            squares[5] += weight * guess * guess;
        }

        void addVariance(int times, double[] sums, int offset) {
            for (int i = 0; i < Layout.PER_ITEM; i++) {
                for (int j = 0; j <= i; j++) {
                    int index = ItemTerms.index(i, j);
                    sums[offset + index] += times * (squares[index] - mean[i] * mean[j]);
                }
            }
        }
    }
}
