package org.xueqing.prediction.boosting;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.xueqing.prediction.boosting.Leaf.Split;
import org.xueqing.prediction.boosting.Leaf.Sums;

/**
 * Grows one tree, always at the leaf where most is gained. The histograms of the larger child are those of the parent less those
 * of the smaller one (as in LightGBM, Ke et al. 2017), so that a row is looked at about as often as the logarithm of the leaves.
 */
final class TreeGrower {

    private static final double LEAST_GAIN = 1e-9;

    private final Bins bins;
    private final Rows rows;
    private final int[] features;
    private final BoostingSettings settings;
    private final int[] order;
    private final int[] aside;
    private final Tree tree;
    private int nodes = 1;

    TreeGrower(Bins bins, Rows rows, int[] features, BoostingSettings settings) {
        this.bins = bins;
        this.rows = rows;
        this.features = features;
        this.settings = settings;
        this.order = new int[rows.slopes().length];
        this.aside = new int[order.length];
        this.tree = Tree.empty(settings.mostLeaves());
    }

    /** @param logits of the rows; each moves by the step of its leaf times the learning rate */
    Tree grow(double[] logits) {
        PriorityQueue<Leaf> leaves = new PriorityQueue<>(
                Comparator.comparingDouble(Leaf::gain).reversed().thenComparing(Leaf::node));
        leaves.add(root());
        while (leaves.size() < settings.mostLeaves()) {
            Leaf most = leaves.element();
            Split split = most.split();
            if (split == null) {
                break;
            }
            leaves.remove();
            divide(most, split, leaves);
        }
        leaves.forEach(leaf -> move(leaf, logits));
        return tree;
    }

    private Leaf root() {
        double slope = 0;
        double curvature = 0;
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
            slope += rows.slopes()[row];
            curvature += rows.curvatures()[row];
        }
        Histograms histograms = Histograms.of(rows, order, 0, order.length, features);
        return leaf(0, 0, order.length, new Sums(slope, curvature), histograms);
    }

    private void divide(Leaf parent, Split split, PriorityQueue<Leaf> leaves) {
        int middle = part(parent, split);
        int left = nodes++;
        int right = nodes++;
        tree.features()[parent.node()] = (short) split.feature();
        tree.thresholds()[parent.node()] = bins.edge(split.feature(), split.bin());
        tree.left()[parent.node()] = (short) left;
        boolean isLeftSmaller = middle - parent.from() < parent.to() - middle;
        Histograms smaller = isLeftSmaller
                ? Histograms.of(rows, order, parent.from(), middle, features)
                : Histograms.of(rows, order, middle, parent.to(), features);
        Histograms larger = parent.histograms().without(smaller);
        Sums rest = parent.sums().minus(split.left());
        leaves.add(leaf(left, parent.from(), middle, split.left(), isLeftSmaller ? smaller : larger));
        leaves.add(leaf(right, middle, parent.to(), rest, isLeftSmaller ? larger : smaller));
    }

    /** Rows that go left come first, each side in its old order; returns where the right side begins. */
    private int part(Leaf leaf, Split split) {
        int left = leaf.from();
        int right = 0;
        for (int i = leaf.from(); i < leaf.to(); i++) {
            if (rows.bin(split.feature(), order[i]) <= split.bin()) {
                order[left++] = order[i];
            } else {
                aside[right++] = order[i];
            }
        }
        System.arraycopy(aside, 0, order, left, right);
        return left;
    }

    private Leaf leaf(int node, int from, int to, Sums sums, Histograms histograms) {
        tree.steps()[node] = sums.step(settings.penalty());
        return new Leaf(node, from, to, sums, histograms, best(to - from, sums, histograms));
    }

    private @Nullable Split best(int count, Sums sums, Histograms histograms) {
        Split best = null;
        if (count >= 2 * settings.fewestRows()) {
            for (int k = 0; k < features.length; k++) {
                best = best(best, k, count, sums, histograms);
            }
        }
        return best;
    }

    private @Nullable Split best(@Nullable Split known, int k, int count, Sums all, Histograms histograms) {
        Split best = known;
        double undivided = all.gain(settings.penalty());
        double slope = 0;
        double curvature = 0;
        double left = 0;
        int cuts = bins.cuts(features[k]);
        for (int bin = 0; bin < cuts && count - left >= settings.fewestRows(); bin++) {
            slope += histograms.slope(k, bin);
            curvature += histograms.curvature(k, bin);
            left += histograms.rows(k, bin);
            if (left >= settings.fewestRows() && count - left >= settings.fewestRows()) {
                double gain = gain(slope, curvature, all) - undivided;
                if (gain > (best == null ? LEAST_GAIN : best.gain())) {
                    best = new Split(features[k], bin, gain, new Sums(slope, curvature));
                }
            }
        }
        return best;
    }

    private double gain(double slope, double curvature, Sums all) {
        double restSlope = all.slope() - slope;
        return slope * slope / (curvature + settings.penalty())
                + restSlope * restSlope / (all.curvature() - curvature + settings.penalty());
    }

    private void move(Leaf leaf, double[] logits) {
        double step = settings.learningRate() * tree.steps()[leaf.node()];
        for (int i = leaf.from(); i < leaf.to(); i++) {
            logits[order[i]] += step;
        }
    }
}
