package org.xueqing.report;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code ability_months}: a pupil in one month.
 *
 * @param month its first day
 * @param ability as in {@link AbilitiesRow}; it leans on the pupil's other months
 */
public record AbilityMonthsRow(
        String studentId,
        String scale,
        LocalDate month,
        @Nullable Double ability,
        @Nullable Double error,
        int answers,
        @Nullable String reason)
        implements Serializable {}
