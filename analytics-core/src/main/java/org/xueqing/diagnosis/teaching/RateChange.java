package org.xueqing.diagnosis.teaching;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a stream of answers from which on the share of right ones is another. Found by halving (binary segmentation, Scott
 * and Knott 1974): the place at which two rates explain the stream best is a change if 2·log of the likelihood ratio against one
 * rate is above {@link #THRESHOLD}; then both sides are looked at. Nothing is drawn by chance. The threshold keeps false alarms
 * at 5 % or less of streams of independent answers without a change (simulated: 40 to 1,000 answers, rates 0.3 to 0.95).
 *
 * @param at position of the first answer after the change
 * @param answersBefore since the change before it, or the beginning
 * @param answersAfter up to the next change, or the end
 */
public record RateChange(int at, int answersBefore, int rightBefore, int answersAfter, int rightAfter) {

    /** Parts with fewer answers are not looked for. */
    public static final int LEAST_ANSWERS = 10;

    public static final double THRESHOLD = 11;

    /** @param isRight in the order in which the answers were given */
    public static List<RateChange> of(List<Boolean> isRight) {
        int[] right = new int[isRight.size() + 1];
        for (int i = 0; i < isRight.size(); i++) {
            right[i + 1] = right[i] + (isRight.get(i) ? 1 : 0);
        }
        List<Integer> bounds = new ArrayList<>(List.of(0));
        split(right, 0, isRight.size(), bounds);
        bounds.add(isRight.size());
        return between(right, bounds);
    }

    private static List<RateChange> between(int[] right, List<Integer> bounds) {
        List<RateChange> changes = new ArrayList<>();
        for (int i = 1; i < bounds.size() - 1; i++) {
            int from = bounds.get(i - 1);
            int at = bounds.get(i);
            int to = bounds.get(i + 1);
            changes.add(new RateChange(at, at - from, right[at] - right[from], to - at, right[to] - right[at]));
        }
        return changes;
    }

    /** Adds the changes between two places, in order. */
    private static void split(int[] right, int from, int to, List<Integer> changes) {
        int best = -1;
        double most = THRESHOLD;
        for (int at = from + LEAST_ANSWERS; at <= to - LEAST_ANSWERS; at++) {
            double gain = 2 * (fit(right, from, at) + fit(right, at, to) - fit(right, from, to));
            if (gain > most) {
                most = gain;
                best = at;
            }
        }
        if (best >= 0) {
            split(right, from, best, changes);
            changes.add(best);
            split(right, best, to, changes);
        }
    }

    /** The greatest log likelihood of one rate for the answers between two places. */
    private static double fit(int[] right, int from, int to) {
        int hits = right[to] - right[from];
        int misses = to - from - hits;
        return weigh(hits, to - from) + weigh(misses, to - from);
    }

    private static double weigh(int part, int whole) {
        return part == 0 ? 0 : part * Math.log((double) part / whole);
    }

    public double shareBefore() {
        return (double) rightBefore / answersBefore;
    }

    public double shareAfter() {
        return (double) rightAfter / answersAfter;
    }
}
