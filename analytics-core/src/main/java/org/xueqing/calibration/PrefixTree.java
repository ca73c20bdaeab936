package org.xueqing.calibration;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Outcomes of many pupils with equal beginnings shared: one node per distinct beginning, so that a pass over all pupils
 * costs one visit per node. Nodes are numbered parents first, and the same whatever the order of the sequences.
 */
final class PrefixTree {

    static final int NO_PARENT = -1;

    private final int[] parents;
    private final boolean[] correct;
    private final long[] ends;
    private final int size;

    private PrefixTree(SortedMap<String, Long> pupilsBySequence) {
        int room = pupilsBySequence.keySet().stream().mapToInt(String::length).sum();
        int[] path = new int
                [pupilsBySequence.keySet().stream()
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)];
        this.parents = new int[room];
        this.correct = new boolean[room];
        this.ends = new long[room];
        int nodes = 0;
        String before = "";
        for (var entry : pupilsBySequence.entrySet()) {
            String sequence = entry.getKey();
            for (int depth = sharedLength(before, sequence); depth < sequence.length(); depth++) {
                parents[nodes] = depth == 0 ? NO_PARENT : path[depth - 1];
                correct[nodes] = sequence.charAt(depth) == '1';
                path[depth] = nodes++;
            }
            ends[path[sequence.length() - 1]] = entry.getValue();
            before = sequence;
        }
        this.size = nodes;
    }

    static PrefixTree of(Collection<Outcomes> outcomes) {
        SortedMap<String, Long> pupils = new TreeMap<>();
        outcomes.forEach(each -> pupils.merge(each.sequence(), each.pupils(), Long::sum));
        return new PrefixTree(pupils);
    }

    int size() {
        return size;
    }

    /** Number of the node one answer earlier; {@link #NO_PARENT} for a first answer. */
    int parent(int node) {
        return parents[node];
    }

    boolean isCorrect(int node) {
        return correct[node];
    }

    /** Pupils whose last answer this is. */
    long ends(int node) {
        return ends[node];
    }

    private static int sharedLength(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int shared = 0;
        while (shared < most && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
