package org.xueqing.measurement.ability;

import java.io.Serializable;
import java.util.stream.IntStream;

/** Log-probabilities of right and wrong answers of every item on the nodes of a quadrature, and of the nodes in every group. */
final class Curves implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Quadrature quadrature;
    private final double[] logRight;
    private final double[] logWrong;
    private final double[][] logWeights;

    private Curves(Quadrature quadrature, double[] logRight, double[] logWrong, double[][] logWeights) {
        this.quadrature = quadrature;
        this.logRight = logRight;
        this.logWrong = logWrong;
        this.logWeights = logWeights;
    }

    static Curves of(Layout layout, double[] parameters, Quadrature quadrature) {
        int nodes = quadrature.size();
        double[] logRight = new double[layout.items() * nodes];
        double[] logWrong = new double[layout.items() * nodes];
        IntStream.range(0, layout.items()).parallel().forEach(item -> {
            double guessing = logistic(parameters[Layout.guess(item)]);
            for (int q = 0; q < nodes; q++) {
                double logit = parameters[Layout.slope(item)] * quadrature.node(q) + parameters[Layout.intercept(item)];
                double known = Math.exp(-Math.abs(logit));
                double logUnknown = -Math.max(logit, 0) - Math.log1p(known);
                logWrong[item * nodes + q] = Math.log1p(-guessing) + logUnknown;
                logRight[item * nodes + q] =
                        guessing == 0 ? logit + logUnknown : Math.log1p(-(1 - guessing) * Math.exp(logUnknown));
            }
        });
        double[][] logWeights = new double[layout.groups()][];
        for (int group = 0; group < layout.groups(); group++) {
            logWeights[group] = quadrature.logWeights(parameters[layout.mean(group)], parameters[layout.logSd(group)]);
        }
        return new Curves(quadrature, logRight, logWrong, logWeights);
    }

    static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    Quadrature quadrature() {
        return quadrature;
    }

    int nodes() {
        return quadrature.size();
    }

    /** Writes log P(pattern and node) for every node. */
    void logJoint(Patterns patterns, int pattern, double[] joint) {
        int nodes = nodes();
        System.arraycopy(logWeights[patterns.group(pattern)], 0, joint, 0, nodes);
        for (int k = patterns.start(pattern); k < patterns.start(pattern + 1); k++) {
            int cell = patterns.cell(k);
            add((cell & 1) == 1 ? logRight : logWrong, (cell >>> 1) * nodes, joint, nodes);
        }
    }

    private static void add(double[] table, int from, double[] sums, int count) {
        for (int q = 0; q < count; q++) {
            sums[q] += table[from + q];
        }
    }
}
