package org.xueqing.prediction;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What lies behind a question, in counts that a teacher can check: the evidence beside an {@link Explanation}.
 *
 * @param lately answers on these points that are looked at, 0 to {@link #LATELY}
 * @param latelyWrong how many of them were wrong
 * @param practisedBefore how long ago the pupil last answered on these points, in whole days; empty if never, or if nobody knows when
 * @param answers of the pupil so far
 * @param othersAnswers of other pupils on these points
 * @param itemAnswers of other pupils to this item
 * @param itemRightPercent how many of these were right, smoothed towards the points' share; 0 to 100
 * @param hinted earlier answers on these points for which the pupil asked for a hint
 * @param weakestPrerequisite of the points that these build on and the pupil has answered; empty if there is none, or none is known
 */
public record Circumstances(
        int lately,
        int latelyWrong,
        OptionalLong practisedBefore,
        int answers,
        int othersAnswers,
        int itemAnswers,
        int itemRightPercent,
        int hinted,
        Optional<Prerequisite> weakestPrerequisite) {

    /**
     * An earlier point.
     *
     * @param lately answers on it that are looked at, 1 to {@link #LATELY}
     * @param latelyWrong how many of them were wrong
     */
    public record Prerequisite(String point, int lately, int latelyWrong) {}

    /** So many answers back a teacher looks. */
    public static final int LATELY = 6;
}
