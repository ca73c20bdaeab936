package org.xueqing.measurement.ability;

import java.io.Serializable;

/**
 * What a step of estimation needs to know of some pupils: how many of those who answered an item right, and wrong, are
 * expected at each node of ability, and the log-likelihood of their answers (Bock and Aitkin 1981,
 * doi:10.1007/BF02293801). Counts of parts add up to those of the whole.
 *
 * @param right by item, then node
 * @param wrong by item, then node
 * @param pupils by group, then node
 */
record ExpectedCounts(double logLikelihood, double[] right, double[] wrong, double[] pupils) implements Serializable {

    static ExpectedCounts of(Patterns patterns, Curves curves, Layout layout) {
        int nodes = curves.nodes();
        double[] right = new double[layout.items() * nodes];
        double[] wrong = new double[layout.items() * nodes];
        double[] pupils = new double[layout.groups() * nodes];
        Posterior posterior = new Posterior(curves);
        double logLikelihood = 0;
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            int count = patterns.count(pattern);
            logLikelihood += count * posterior.of(patterns, pattern);
            posterior.addTo(pupils, patterns.group(pattern) * nodes, count);
            for (int k = patterns.start(pattern); k < patterns.start(pattern + 1); k++) {
                int cell = patterns.cell(k);
                posterior.addTo((cell & 1) == 1 ? right : wrong, (cell >>> 1) * nodes, count);
            }
        }
        return new ExpectedCounts(logLikelihood, right, wrong, pupils);
    }

    /** These counts and those of other pupils; the arrays of these are used up. */
    ExpectedCounts plus(ExpectedCounts others) {
        return new ExpectedCounts(
                logLikelihood + others.logLikelihood,
                sum(right, others.right),
                sum(wrong, others.wrong),
                sum(pupils, others.pupils));
    }

    private static double[] sum(double[] sums, double[] others) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += others[k];
        }
        return sums;
    }
}
