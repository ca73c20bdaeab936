package org.xueqing.report;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code practice_rates}: how fast practice helps a pupil, or fades.
 *
 * @param kind LEARNING or FORGETTING
 * @param usual in the grade, logits a doubling
 * @param beyond by which the pupil's rate is above the usual one; null, with its error, where answers are too few
 * @param answers that tell of the rate
 */
public record PracticeRatesRow(
        String studentId,
        String scale,
        String kind,
        double usual,
        @Nullable Double beyond,
        @Nullable Double error,
        int answers)
        implements Serializable {}
