package org.xueqing.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Areas under the curve by counting pairs on sorted primitive arrays; ties count ½. */
final class Ranks {

    private Ranks() {}

    /** Empty if only one outcome occurs. */
    static OptionalDouble auc(double[] predicted, boolean[] correct) {
        int positives = 0;
        for (boolean each : correct) {
            positives += each ? 1 : 0;
        }
        int negatives = correct.length - positives;
        if (positives == 0 || negatives == 0) {
            return OptionalDouble.empty();
        }
        double[] right = new double[positives];
        double[] wrong = new double[negatives];
        int r = 0;
        int w = 0;
        for (int i = 0; i < correct.length; i++) {
            if (correct[i]) {
                right[r++] = predicted[i];
            } else {
                wrong[w++] = predicted[i];
            }
        }
        Arrays.sort(right);
        Arrays.sort(wrong);
        return OptionalDouble.of(halfWins(right, wrong) / 2.0 / positives / negatives);
    }

    /** Twice the pairs in the right order plus the ties. */
    private static double halfWins(double[] right, double[] wrong) {
        double halves = 0;
        int below = 0;
        int notAbove = 0;
        for (double each : right) {
            while (below < wrong.length && wrong[below] < each) {
                below++;
            }
            notAbove = Math.max(notAbove, below);
            while (notAbove < wrong.length && wrong[notAbove] <= each) {
                notAbove++;
            }
            halves += below + notAbove;
        }
        return halves;
    }

    /** Position of each value among the distinct values, from 0. */
    static int[] of(double[] values) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        return Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(distinct, value))
                .toArray();
    }

    /** Indices in the order of their ranks, lowest first; equal ones in their own order. */
    static int[] order(int[] ranks) {
        int[] next = new int[Arrays.stream(ranks).max().orElse(-1) + 2];
        for (int rank : ranks) {
            next[rank + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] order = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            order[next[ranks[i]]++] = i;
        }
        return order;
    }
}
