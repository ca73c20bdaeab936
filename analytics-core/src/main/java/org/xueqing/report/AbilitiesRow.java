package org.xueqing.report;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code abilities}: a pupil on the scale of the pupil's school and grade.
 *
 * @param ability in standard deviations; null, with its error, where the reason says why nothing is known
 * @param answers first ones of the school year to items of the scale
 */
public record AbilitiesRow(
        String studentId,
        String scale,
        @Nullable Double ability,
        @Nullable Double error,
        int answers,
        @Nullable String reason)
        implements Serializable {}
