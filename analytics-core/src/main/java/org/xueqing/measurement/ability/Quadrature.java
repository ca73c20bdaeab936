package org.xueqing.measurement.ability;

import java.io.Serializable;

/**
 * Points and weights that stand for the standard normal distribution of ability. An equal grid is the trapezoidal
 * rule, whose error for a posterior of standard deviation s is about 2 exp(−2π²s²/step²) (Trefethen and Weideman
 * 2014, doi:10.1137/130932132): below 1e-16 at a step of 0.7 s. Gauss–Hermite's nodes lie too far apart for steep items.
 */
final class Quadrature implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Beyond lies 3e-12 of a standard normal distribution. */
    private static final double REACH = 7;

    private static final double COARSEST = 0.25;
    private static final double STEP_OF_POSTERIOR = 0.7;

    private final double[] nodes;
    private final double[] logWeights;

    private Quadrature(double[] nodes, double[] logWeights) {
        this.nodes = nodes;
        this.logWeights = logWeights;
    }

    static Quadrature grid(double step) {
        int half = (int) Math.ceil(REACH / step);
        double[] nodes = new double[2 * half + 1];
        double[] logWeights = new double[nodes.length];
        for (int q = 0; q < nodes.length; q++) {
            nodes[q] = (q - half) * step;
            logWeights[q] = Math.log(step) - 0.5 * (nodes[q] * nodes[q] + Math.log(2 * Math.PI));
        }
        return new Quadrature(nodes, logWeights);
    }

    static Quadrature coarse() {
        return grid(COARSEST);
    }

    /** The grid that is fine enough for pupils whose answers inform at most so much. */
    static Quadrature fineEnoughFor(double information) {
        return grid(Math.min(COARSEST, STEP_OF_POSTERIOR / Math.sqrt(1 + information)));
    }

    /**
     * Gauss–Hermite's rule: the roots of the orthonormal Hermite polynomials, each degree's between those of the one
     * below, and Christoffel's weights 1/Σ p_k².
     */
    static Quadrature gaussHermite(int count) {
        double[] roots = {};
        for (int degree = 1; degree <= count; degree++) {
            roots = rootsBetween(roots, degree);
        }
        double[] logWeights = new double[count];
        for (int q = 0; q < count; q++) {
            logWeights[q] = -Math.log(hermite(count, roots[q])[1]);
        }
        return new Quadrature(roots, logWeights);
    }

    private static double[] rootsBetween(double[] below, int degree) {
        double edge = 2 * Math.sqrt(degree) + 1;
        double[] roots = new double[degree];
        for (int k = 0; k < degree; k++) {
            double low = k == 0 ? -edge : below[k - 1];
            double high = k == degree - 1 ? edge : below[k];
            boolean rises = hermite(degree, high)[0] > 0;
            while (high - low > 1e-15 * edge) {
                double middle = (low + high) / 2;
                if (middle == low || middle == high) {
                    break;
                }
                if (hermite(degree, middle)[0] > 0 == rises) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            roots[k] = (low + high) / 2;
        }
        return roots;
    }

    /** The orthonormal polynomial of a degree, and the sum of squares of those below it. */
    private static double[] hermite(int degree, double x) {
        double before = 0;
        double now = 1;
        double squares = 0;
        for (int k = 0; k < degree; k++) {
            squares += now * now;
            double next = (x * now - Math.sqrt(k) * before) / Math.sqrt(k + 1.0);
            before = now;
            now = next;
        }
        return new double[] {now, squares};
    }

    int size() {
        return nodes.length;
    }

    double node(int q) {
        return nodes[q];
    }

    /** The logarithms of the weights, which sum up to 1, of a normal distribution on these nodes. */
    double[] logWeights(double mean, double logSd) {
        double[] weights = logWeights.clone();
        for (int q = 0; q < weights.length; q++) {
            double z = (nodes[q] - mean) * Math.exp(-logSd);
            weights[q] += 0.5 * (nodes[q] * nodes[q] - z * z) - logSd;
        }
        double logSum = logSum(weights);
        for (int q = 0; q < weights.length; q++) {
            weights[q] -= logSum;
        }
        return weights;
    }

    /** log Σ exp, without overflow. */
    static double logSum(double[] logarithms) {
        double most = Double.NEGATIVE_INFINITY;
        for (double logarithm : logarithms) {
            most = Math.max(most, logarithm);
        }
        double sum = 0;
        for (double logarithm : logarithms) {
            sum += Math.exp(logarithm - most);
        }
        return most + Math.log(sum);
    }
}
