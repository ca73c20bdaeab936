package org.xueqing.report;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code measure_outcomes}: what came after a measure for one pupil helped by it.
 *
 * @param answers on the measure's points in the weeks afterwards
 * @param alike pupils alike before it who were not helped
 * @param alikeShare of right answers among theirs, 0 to 1; null where nobody is alike
 */
public record MeasureOutcomesRow(
        UUID measureId, String studentId, int answers, int correct, int alike, @Nullable Double alikeShare)
        implements Serializable {}
