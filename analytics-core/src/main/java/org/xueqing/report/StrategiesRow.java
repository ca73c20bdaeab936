package org.xueqing.report;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code strategies}: a habit of a pupil.
 *
 * @param value share of the occasions on which it showed; null, with its interval, where the reason says why nothing is known
 */
public record StrategiesRow(
        String studentId,
        String habit,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        int occasions,
        int shown,
        @Nullable String reason)
        implements Serializable {}
