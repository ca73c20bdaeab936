package org.xueqing.prediction;

import java.io.Serializable;

/** Answers and correct ones by the fold of the pupil, so that a rate can leave folds out. A monoid. */
public final class FoldedCounts implements Serializable {

    private final long[] answers = new long[PupilHash.FOLDS];
    private final long[] correct = new long[PupilHash.FOLDS];

    public static FoldedCounts one(int fold, boolean isCorrect) {
        FoldedCounts counts = new FoldedCounts();
        counts.answers[fold] = 1;
        counts.correct[fold] = isCorrect ? 1 : 0;
        return counts;
    }

    public FoldedCounts plus(FoldedCounts other) {
        FoldedCounts sum = new FoldedCounts();
        for (int fold = 0; fold < PupilHash.FOLDS; fold++) {
            sum.answers[fold] = answers[fold] + other.answers[fold];
            sum.correct[fold] = correct[fold] + other.correct[fold];
        }
        return sum;
    }

    /** Answers by pupils outside the unseen fold and outside the given one. */
    long answersOutside(int fold) {
        return sumOutside(answers, fold);
    }

    long correctOutside(int fold) {
        return sumOutside(correct, fold);
    }

    private static long sumOutside(long[] counts, int excluded) {
        long sum = 0;
        for (int fold = 0; fold < counts.length; fold++) {
            sum += fold == excluded || fold == PupilHash.UNSEEN_FOLD ? 0 : counts[fold];
        }
        return sum;
    }
}
