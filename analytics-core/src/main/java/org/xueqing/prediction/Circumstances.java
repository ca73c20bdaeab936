package org.xueqing.prediction;

import java.util.OptionalLong;

/**
 * What lies behind a question, in counts that a teacher can check: the evidence beside an {@link Explanation}.
 *
 * @param lately answers on these points that are looked at, 0 to {@link #LATELY}
 * @param latelyWrong how many of them were wrong
 * @param practisedBefore how long ago the pupil last answered on these points, in whole days; empty if never, or if nobody knows when
 * @param answers of the pupil so far
 * @param itemAnswers of other pupils to this item
 * @param itemRightPercent how many of these were right, smoothed towards the points' share; 0 to 100
 */
public record Circumstances(
        int lately, int latelyWrong, OptionalLong practisedBefore, int answers, int itemAnswers, int itemRightPercent) {

    /** So many answers back a teacher looks. */
    public static final int LATELY = 6;
}
