package org.xueqing.report;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code outlooks}: what is foretold of one pupil and one course, or why nothing is.
 *
 * @param reason {@link #TOO_FEW_ANSWERS} or {@link #NOTHING_LEARNT_YET}; null where something is foretold
 * @param risk of ending below the first bar, 0 to 1; null where nothing is foretold
 * @param signs strongest first
 * @param logits what each sign adds to the log-odds of that end
 */
public record OutlooksRow(
        String studentId,
        String classId,
        String course,
        String kind,
        Instant asOf,
        double progress,
        int answers,
        @Nullable String reason,
        @Nullable Double risk,
        boolean isAlarming,
        List<Double> probabilities,
        List<Integer> possible,
        List<String> signs,
        List<Double> logits)
        implements Serializable {

    public static final String TOO_FEW_ANSWERS = "TOO_FEW_ANSWERS";

    /** No course of this kind is over yet with enough pupils. */
    public static final String NOTHING_LEARNT_YET = "NOTHING_LEARNT_YET";
}
