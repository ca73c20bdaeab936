package org.xueqing.calibration;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The responses of many pupils to one knowledge point with equal beginnings shared: one node per distinct beginning, with the
 * number of pupils that pass it, so that a pass over all pupils costs one visit per node. It is a summary: trees of some
 * groups of pupils make the tree {@link #of} all of them, in any order and grouping, to the same numbers.
 *
 * <p>Nodes stand in preorder, siblings by response. A node is an answer; its parent, the nearest earlier node one level up,
 * is the answer before.
 */
public final class ResponseTree implements Serializable {

    public static final ResponseTree EMPTY = new ResponseTree(new int[0], new int[0], new long[0]);

    private final int[] depths;
    private final int[] responses;
    private final long[] pupils;

    ResponseTree(int[] depths, int[] responses, long[] pupils) {
        this.depths = depths;
        this.responses = responses;
        this.pupils = pupils;
    }

    /** The tree of all groups of pupils, grown once: merged two by two, it would be built anew for each. No pupil may be in two. */
    public static ResponseTree of(Iterable<ResponseTree> groups) {
        ResponseTreeBuilder all = new ResponseTreeBuilder();
        groups.forEach(all::add);
        return all.build();
    }

    /** Number of nodes. */
    public int size() {
        return depths.length;
    }

    /** Answers of the same pupil before this one. */
    int depth(int node) {
        return depths[node];
    }

    int response(int node) {
        return responses[node];
    }

    /** How many pupils gave this answer after these earlier ones. */
    long pupils(int node) {
        return pupils[node];
    }

    /** Whether no pupil answered further. */
    boolean isLast(int node) {
        return node + 1 == depths.length || depths[node + 1] <= depths[node];
    }

    /** Pupils with at least one answer. */
    public long pupils() {
        long sum = 0;
        for (int node = 0; node < depths.length; node++) {
            sum += depths[node] == 0 ? pupils[node] : 0;
        }
        return sum;
    }

    public long answers() {
        return Arrays.stream(pupils).sum();
    }

    public long correct() {
        long sum = 0;
        for (int node = 0; node < depths.length; node++) {
            sum += Response.isCorrect(responses[node]) ? pupils[node] : 0;
        }
        return sum;
    }

    int largestResponse() {
        return Arrays.stream(responses).max().orElse(0);
    }

    /** Answers of the pupil with most. */
    public int longest() {
        return Arrays.stream(depths).max().orElse(-1) + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseTree tree
                && Arrays.equals(depths, tree.depths)
                && Arrays.equals(responses, tree.responses)
                && Arrays.equals(pupils, tree.pupils);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(responses) * 31 + Arrays.hashCode(pupils);
    }

    @Override
    public String toString() {
        return size() + " nodes of " + pupils() + " pupils";
    }
}
