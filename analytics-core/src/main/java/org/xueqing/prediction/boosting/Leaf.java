package org.xueqing.prediction.boosting;

import org.jspecify.annotations.Nullable;

/**
 * A leaf of a growing tree: a stretch of the order of rows.
 *
 * @param node its number in the tree
 * @param split the best there is, if any is better than none
 */
record Leaf(int node, int from, int to, Sums sums, Histograms histograms, @Nullable Split split) {

    /** Slopes and curvatures of all rows of a leaf. */
    record Sums(double slope, double curvature) {

        Sums minus(Sums other) {
            return new Sums(slope - other.slope, curvature - other.curvature);
        }

        /** By how much the loss falls when the leaf takes its best step, twice. */
        double gain(double penalty) {
            return slope * slope / (curvature + penalty);
        }

        double step(double penalty) {
            return -slope / (curvature + penalty);
        }
    }

    /**
     * A feature's bins up to one go left.
     *
     * @param gain by how much the loss falls, twice
     */
    record Split(int feature, int bin, double gain, Sums left) {}

    int rows() {
        return to - from;
    }

    double gain() {
        return split == null ? 0 : split.gain();
    }
}
