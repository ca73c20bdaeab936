package org.xueqing.calibration;

import java.util.Arrays;

/** A {@link ResponseTree} while pupils are being added, in any order. Not for two threads. */
public final class ResponseTreeBuilder {

    /** A node is so many numbers in a row, so that a step down reads one line of the processor's cache. */
    private static final int STRIDE = 4;

    private static final int RESPONSE = 0;
    private static final int PUPILS = 1;
    private static final int FIRST_CHILD = 2;
    private static final int NEXT_SIBLING = 3;
    private static final int ROOT = 0;
    private static final int NONE = 0;

    private int[] nodes = new int[64 * STRIDE];
    private int size = 1;
    private int deepest;

    /** One pupil's responses in order. */
    public ResponseTreeBuilder add(int[] responses, int length) {
        int node = ROOT;
        for (int i = 0; i < length; i++) {
            node = child(node, responses[i]);
            nodes[node + PUPILS]++;
        }
        deepest = Math.max(deepest, length);
        return this;
    }

    public ResponseTreeBuilder add(int... responses) {
        return add(responses, responses.length);
    }

    /** All pupils of a tree. */
    public ResponseTreeBuilder add(ResponseTree tree) {
        int[] path = new int[tree.longest() + 1];
        for (int i = 0; i < tree.size(); i++) {
            int node = child(path[tree.depth(i)], tree.response(i));
            path[tree.depth(i) + 1] = node;
            nodes[node + PUPILS] = Math.addExact(nodes[node + PUPILS], Math.toIntExact(tree.pupils(i)));
        }
        deepest = Math.max(deepest, tree.longest());
        return this;
    }

    public ResponseTree build() {
        int[] depths = new int[size - 1];
        int[] responses = new int[size - 1];
        long[] pupils = new long[size - 1];
        int[] next = new int[deepest + 1];
        int depth = 0;
        next[0] = nodes[ROOT + FIRST_CHILD];
        for (int i = 0; i < depths.length; i++) {
            while (next[depth] == NONE) {
                depth--;
            }
            int node = next[depth];
            depths[i] = depth;
            responses[i] = nodes[node + RESPONSE];
            pupils[i] = nodes[node + PUPILS];
            next[depth] = nodes[node + NEXT_SIBLING];
            next[++depth] = nodes[node + FIRST_CHILD];
        }
        return new ResponseTree(depths, responses, pupils);
    }

    /** The child with this response; siblings are kept in the order of their responses. */
    private int child(int parent, int response) {
        int before = NONE;
        int child = nodes[parent + FIRST_CHILD];
        while (child != NONE && nodes[child + RESPONSE] < response) {
            before = child;
            child = nodes[child + NEXT_SIBLING];
        }
        return child != NONE && nodes[child + RESPONSE] == response ? child : insert(parent, before, child, response);
    }

    private int insert(int parent, int before, int after, int response) {
        int node = size * STRIDE;
        if (node == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * node);
        }
        size++;
        nodes[node + RESPONSE] = response;
        nodes[node + NEXT_SIBLING] = after;
        if (before == NONE) {
            nodes[parent + FIRST_CHILD] = node;
        } else {
            nodes[before + NEXT_SIBLING] = node;
        }
        return node;
    }
}
