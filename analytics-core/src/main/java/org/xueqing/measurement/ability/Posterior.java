package org.xueqing.measurement.ability;

/** Where on the nodes the ability of the pupils of one pattern lies; filled anew for each pattern. */
final class Posterior {

    /** Nodes less probable than e to this, compared with the most probable, are left out. */
    private static final double NEGLIGIBLE = -32;

    private final Curves curves;
    private final double[] weights;
    private int from;
    private int to;

    Posterior(Curves curves) {
        this.curves = curves;
        this.weights = new double[curves.nodes()];
    }

    /** Moves to a pattern and returns its log-likelihood. */
    double of(Patterns patterns, int pattern) {
        curves.logJoint(patterns, pattern, weights);
        double most = Double.NEGATIVE_INFINITY;
        for (double weight : weights) {
            most = Math.max(most, weight);
        }
        from = 0;
        to = weights.length;
        while (weights[from] - most < NEGLIGIBLE) {
            from++;
        }
        while (weights[to - 1] - most < NEGLIGIBLE) {
            to--;
        }
        double sum = 0;
        for (int q = from; q < to; q++) {
            weights[q] = Math.exp(weights[q] - most);
            sum += weights[q];
        }
        for (int q = from; q < to; q++) {
            weights[q] /= sum;
        }
        return most + Math.log(sum);
    }

    /** The first node that is not left out. */
    int from() {
        return from;
    }

    /** The node after the last that is not left out. */
    int to() {
        return to;
    }

    double weight(int node) {
        return weights[node];
    }

    void addTo(double[] sums, int offset, int count) {
        for (int q = from; q < to; q++) {
            sums[offset + q] += count * weights[q];
        }
    }
}
