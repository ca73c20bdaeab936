package org.xueqing.evaluation.learner;

import java.util.Arrays;

/** Rows of few features each, one after another in flat arrays, with their outcomes. */
final class SparseRows {

    private int[] ends = new int[1_024];
    private boolean[] correct = new boolean[1_024];
    private int[] features = new int[8_192];
    private double[] values = new double[8_192];
    private int rows;
    private int entries;

    /** A feature of the row that is being written. */
    void put(int feature, double value) {
        if (entries == features.length) {
            features = Arrays.copyOf(features, 2 * entries);
            values = Arrays.copyOf(values, 2 * entries);
        }
        features[entries] = feature;
        values[entries++] = value;
    }

    /** The row is written. */
    void end(boolean isCorrect) {
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rows);
            correct = Arrays.copyOf(correct, 2 * rows);
        }
        correct[rows] = isCorrect;
        ends[rows++] = entries;
    }

    /**
     * Σ log-loss of the rows under logit p = intercept + w·x, and its gradient.
     *
     * @param weights of the features; the last one is the intercept
     * @param gradient is added to
     */
    double loss(double[] weights, double[] gradient) {
        int intercept = weights.length - 1;
        double loss = 0;
        int from = 0;
        for (int row = 0; row < rows; row++) {
            double logit = weights[intercept];
            for (int i = from; i < ends[row]; i++) {
                logit += weights[features[i]] * values[i];
            }
            double signed = correct[row] ? logit : -logit;
            double wrong = 1 / (1 + Math.exp(signed));
            loss += signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed;
            double slope = correct[row] ? -wrong : wrong;
            gradient[intercept] += slope;
            for (int i = from; i < ends[row]; i++) {
                gradient[features[i]] += slope * values[i];
            }
            from = ends[row];
        }
        return loss;
    }
}
