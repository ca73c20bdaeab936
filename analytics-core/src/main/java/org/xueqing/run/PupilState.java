package org.xueqing.run;

import org.jspecify.annotations.Nullable;
import org.xueqing.history.SeenIdentities;
import org.xueqing.mastery.Growth;
import org.xueqing.mastery.PupilMastery;

/**
 * What a run knows of one pupil.
 *
 * @param answers that nobody took back
 * @param elsewhere points that {@code mastery} leaves out
 * @param lastWeek the last week with timed evidence; null if there is none
 */
public record PupilState(
        int answers,
        SeenIdentities seen,
        PupilMastery mastery,
        Growth.Elsewhere elsewhere,
        Growth.@Nullable Week lastWeek) {

    /** Whether the run says nothing of the pupil: never met, or left out while guardians did not agree. */
    public boolean isEmpty() {
        return mastery.byPoint().isEmpty() && elsewhere.practised() == 0;
    }

    /** Of a pupil that the run has never met. */
    public static final PupilState UNKNOWN =
            new PupilState(0, SeenIdentities.NONE, PupilMastery.EMPTY, Growth.Elsewhere.NOTHING, null);
}
