package org.xueqing.measurement.ability;

import java.util.Arrays;

/**
 * The score of the complete data of one pattern (its answers and its ability) at each node of its posterior: derivatives
 * by the free parameters that the pattern concerns. Filled anew for each pattern.
 */
final class PatternScores {

    /** Nodes worked at together, so that a row of the matrix is walked once for all of them. */
    private static final int TOGETHER = 4;

    private final Patterns patterns;
    private final Layout layout;
    private final Quadrature quadrature;
    private final double[] parameters;
    private final CellScores cells;
    /** By free parameter its number among those concerned, or {@link Layout#FIXED}. */
    private final int[] numbers;

    private final int[] concerned;
    private final double[][] scores;
    private final double[][] variance;
    private int count;
    private int nodes;

    PatternScores(Patterns patterns, Layout layout, Quadrature quadrature, double[] parameters) {
        this.patterns = patterns;
        this.layout = layout;
        this.quadrature = quadrature;
        this.parameters = parameters;
        this.cells = CellScores.of(layout, quadrature, parameters);
        this.numbers = new int[layout.size()];
        this.concerned = new int[layout.size()];
        this.scores = new double[quadrature.size() + TOGETHER][layout.size()];
        this.variance = new double[layout.size()][layout.size()];
        Arrays.fill(numbers, Layout.FIXED);
    }

    void of(int pattern, Posterior posterior) {
        findConcerned(pattern);
        nodes = posterior.to() - posterior.from();
        for (int n = 0; n < nodes; n++) {
            Arrays.fill(scores[n], 0, count, 0);
            fill(pattern, posterior.from() + n, scores[n]);
        }
        centre(posterior);
    }

    private void findConcerned(int pattern) {
        for (int k = 0; k < count; k++) {
            numbers[concerned[k]] = Layout.FIXED;
        }
        count = 0;
        for (int k = patterns.start(pattern); k < patterns.start(pattern + 1); k++) {
            int item = patterns.cell(k) >>> 1;
            concern(layout.position(Layout.slope(item)));
            concern(layout.position(Layout.intercept(item)));
            concern(layout.position(Layout.guess(item)));
        }
        concern(layout.position(layout.mean(patterns.group(pattern))));
        concern(layout.position(layout.logSd(patterns.group(pattern))));
    }

    private void concern(int position) {
        if (position != Layout.FIXED && numbers[position] == Layout.FIXED) {
            numbers[position] = count;
            concerned[count++] = position;
        }
    }

    private void fill(int pattern, int q, double[] score) {
        double node = quadrature.node(q);
        for (int k = patterns.start(pattern); k < patterns.start(pattern + 1); k++) {
            int cell = patterns.cell(k);
            if (layout.isFree(Layout.intercept(cell >>> 1))) {
                for (int derivative = 0; derivative < Layout.PER_ITEM; derivative++) {
                    add(score, Layout.PER_ITEM * (cell >>> 1) + derivative, cells.derivative(cell, q, derivative));
                }
            }
        }
        int group = patterns.group(pattern);
        double sd = Math.exp(parameters[layout.logSd(group)]);
        double z = (node - parameters[layout.mean(group)]) / sd;
        add(score, layout.mean(group), z / sd);
        add(score, layout.logSd(group), z * z - 1);
    }

    private void add(double[] score, int parameter, double derivative) {
        if (layout.isFree(parameter)) {
            score[numbers[layout.position(parameter)]] += derivative;
        }
    }

    /** Takes the posterior mean away and weighs each node by the root of its probability. */
    private void centre(Posterior posterior) {
        double[] mean = new double[count];
        for (int n = 0; n < nodes; n++) {
            for (int k = 0; k < count; k++) {
                mean[k] += posterior.weight(posterior.from() + n) * scores[n][k];
            }
        }
        for (int n = 0; n < nodes; n++) {
            double root = Math.sqrt(posterior.weight(posterior.from() + n));
            for (int k = 0; k < count; k++) {
                scores[n][k] = root * (scores[n][k] - mean[k]);
            }
        }
        for (int n = nodes; n < nodes + TOGETHER; n++) {
            Arrays.fill(scores[n], 0, count, 0);
        }
    }

    /** Adds so many times the posterior variance of the score to a matrix over all free parameters, lower triangle. */
    void addVariance(int times, double[][] sum) {
        for (int i = 0; i < count; i++) {
            Arrays.fill(variance[i], 0, i + 1, 0);
        }
        for (int n = 0; n < nodes; n += TOGETHER) {
            for (int i = 0; i < count; i++) {
                addProducts(variance[i], i, scores[n], scores[n + 1], scores[n + 2], scores[n + 3]);
            }
        }
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                sum[Math.max(concerned[i], concerned[j])][Math.min(concerned[i], concerned[j])] +=
                        times * variance[i][j];
            }
        }
    }

    private static void addProducts(double[] row, int i, double[] s0, double[] s1, double[] s2, double[] s3) {
        double f0 = s0[i];
        double f1 = s1[i];
        double f2 = s2[i];
        double f3 = s3[i];
        for (int j = 0; j <= i; j++) {
            row[j] += f0 * s0[j] + f1 * s1[j] + f2 * s2[j] + f3 * s3[j];
        }
    }
}
