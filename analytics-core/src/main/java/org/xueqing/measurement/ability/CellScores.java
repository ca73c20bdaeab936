package org.xueqing.measurement.ability;

/**
 * Derivatives of the log-probability of every answer at every node by slope, intercept and guess of its item: the same for all
 * patterns, so computed once for all of them.
 */
final class CellScores {

    private final int nodes;
    private final double[] derivatives;

    private CellScores(int nodes, double[] derivatives) {
        this.nodes = nodes;
        this.derivatives = derivatives;
    }

    static CellScores of(Layout layout, Quadrature quadrature, double[] parameters) {
        CellScores scores =
                new CellScores(quadrature.size(), new double[layout.items() * quadrature.size() * 2 * Layout.PER_ITEM]);
        for (int item = 0; item < layout.items(); item++) {
            for (int q = 0; q < quadrature.size(); q++) {
                scores.fill(item, q, quadrature.node(q), parameters);
            }
        }
        return scores;
    }

    private void fill(int item, int q, double node, double[] parameters) {
        double guessing = Curves.logistic(parameters[Layout.guess(item)]);
        double known = ItemTerms.known(parameters[Layout.slope(item)] * node + parameters[Layout.intercept(item)]);
        double p = guessing + (1 - guessing) * known;
        for (int right = 0; right < 2; right++) {
            double outcome = right == 1 ? (1 - p) / p : -1;
            int at = at(2 * item + right, q);
            derivatives[at] = node * outcome * known;
            derivatives[at + 1] = outcome * known;
            derivatives[at + 2] = outcome * guessing;
        }
    }

    /** @param k 0 for the slope, 1 for the intercept, 2 for the guess of the cell's item */
    double derivative(int cell, int q, int k) {
        return derivatives[at(cell, q) + k];
    }

    /** @param cell twice the item, and one more for a right answer */
    private int at(int cell, int q) {
        return (cell * nodes + q) * Layout.PER_ITEM;
    }
}
