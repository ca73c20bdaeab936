package org.xueqing.report;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code effects}: what measures of one kind did in a school.
 *
 * @param helped pupils
 * @param compared of these, with somebody alike and enough answers afterwards
 * @param difference in the share of right answers, -1 to 1; null, with its interval, where too few can be compared
 */
public record EffectsRow(
        String schoolId,
        String kind,
        int measures,
        int helped,
        int compared,
        @Nullable Double difference,
        @Nullable Double low,
        @Nullable Double high)
        implements Serializable {}
