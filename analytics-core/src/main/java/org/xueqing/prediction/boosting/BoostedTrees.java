package org.xueqing.prediction.boosting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sum of trees: log-odds = base + learning rate · Σ steps.
 *
 * @param base log-odds of the outcome among all rows of the training
 */
public record BoostedTrees(double base, double learningRate, List<Tree> trees) implements Serializable {

    public BoostedTrees {
        trees = List.copyOf(trees);
    }

    /** Log-odds of the outcome. */
    public double logit(double[] values) {
        double steps = 0;
        for (Tree tree : trees) {
            steps += tree.step(values);
        }
        return base + learningRate * steps;
    }

    /** Adds the step of one more tree to the logits of rows, the base with the first one. */
    public void addTree(int tree, double[][] rows, double[] logits) {
        double begin = tree == 0 ? base : 0;
        IntStream.range(0, logits.length)
                .parallel()
                .forEach(row ->
                        logits[row] += begin + learningRate * trees.get(tree).step(rows[row]));
    }

    /**
     * What each feature adds to the log-odds: along the way through each tree, a turn moves the expected step from that of the node to that of its
     * child, and the feature that decided the turn is given the difference (Saabas 2014; Palczewska et al. 2014,
     * doi:10.1007/978-3-319-04717-1_9).
     *
     * @param contributions as many as features, added to
     * @return what everybody gets; with the contributions it makes {@link #logit}
     */
    public double contribute(double[] values, double[] contributions) {
        double rest = base;
        for (Tree tree : trees) {
            rest += tree.contribute(values, learningRate, contributions);
        }
        return rest;
    }

    public void write(DataOutput out) throws IOException {
        out.writeDouble(base);
        out.writeDouble(learningRate);
        out.writeInt(trees.size());
        for (Tree tree : trees) {
            tree.write(out);
        }
    }

    /** What {@link #write} wrote, to the last bit. */
    public static BoostedTrees read(DataInput in) throws IOException {
        double base = in.readDouble();
        double learningRate = in.readDouble();
        List<Tree> trees = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            trees.add(Tree.read(in));
        }
        return new BoostedTrees(base, learningRate, trees);
    }
}
