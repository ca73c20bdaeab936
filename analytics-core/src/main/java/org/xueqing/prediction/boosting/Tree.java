package org.xueqing.prediction.boosting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;

/**
 * A regression tree in flat arrays, small ones, since scoring walks through hundreds of trees; node 0 is the root. At an inner node
 * a value up to the threshold goes left.
 *
 * @param features of inner nodes; {@link #LEAF} at leaves
 * @param left children; the right one is the next
 * @param steps what a pupil who stops here would get, at inner nodes too: so each turn of the way has its part
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers for tight loops, never compared
public record Tree(short[] features, float[] thresholds, short[] left, double[] steps) implements Serializable {

    static final short LEAF = -1;

    /** As large as a tree with so many leaves. */
    static Tree empty(int mostLeaves) {
        int nodes = 2 * mostLeaves - 1;
        Tree tree = new Tree(new short[nodes], new float[nodes], new short[nodes], new double[nodes]);
        Arrays.fill(tree.features, LEAF);
        return tree;
    }

    double step(double[] values) {
        int node = 0;
        while (features[node] != LEAF) {
            node = next(node, values);
        }
        return steps[node];
    }

    /** Adds to each feature by how much the turns it decided moved the step; returns what the root gives to everybody. */
    double contribute(double[] values, double share, double[] contributions) {
        int node = 0;
        while (features[node] != LEAF) {
            int next = next(node, values);
            contributions[features[node]] += share * (steps[next] - steps[node]);
            node = next;
        }
        return share * steps[0];
    }

    private int next(int node, double[] values) {
        return values[features[node]] <= thresholds[node] ? left[node] : left[node] + 1;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(features.length);
        for (int node = 0; node < features.length; node++) {
            out.writeShort(features[node]);
            out.writeFloat(thresholds[node]);
            out.writeShort(left[node]);
            out.writeDouble(steps[node]);
        }
    }

    static Tree read(DataInput in) throws IOException {
        int nodes = in.readInt();
        Tree tree = new Tree(new short[nodes], new float[nodes], new short[nodes], new double[nodes]);
        for (int node = 0; node < nodes; node++) {
            tree.features[node] = in.readShort();
            tree.thresholds[node] = in.readFloat();
            tree.left[node] = in.readShort();
            tree.steps[node] = in.readDouble();
        }
        return tree;
    }
}
