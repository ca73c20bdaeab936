package org.xueqing.dashboard.work.judgement;

import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.practice.SelfAssessments.Feeling;

/**
 * A list of which a pupil said how sure it is.
 *
 * @param before null where only afterwards something was said
 * @param after null where nothing was said after it
 * @param answers first tries of the list that stand
 * @param right of them, alone and without a hint
 */
record Judged(@Nullable Feeling before, @Nullable Feeling after, int answers, int right) {

    private static final int FEWEST_ANSWERS = 3;
    private static final double SURE_NEEDS = 0.6;
    private static final double NOT_YET_REFUTED_FROM = 0.8;

    /** What was said beside what came of it. */
    enum Fit {
        /** Sure, and fewer than three in five were right. */
        OVER,
        /** Not yet, and at least four in five were right. */
        UNDER,
        FITS,
        /** Nothing was said before it, or fewer than three items were answered. */
        UNKNOWN
    }

    Fit fit() {
        if (before == null || answers < FEWEST_ANSWERS) {
            return Fit.UNKNOWN;
        }
        double share = (double) right / answers;
        if (before == Feeling.SURE && share < SURE_NEEDS) {
            return Fit.OVER;
        }
        return before == Feeling.NOT_YET && share >= NOT_YET_REFUTED_FROM ? Fit.UNDER : Fit.FITS;
    }

    /** Above 0 for surer after the list than before, below 0 for less sure; 0 where one of both was not said. */
    int change() {
        return before == null || after == null ? 0 : before.compareTo(after);
    }
}
