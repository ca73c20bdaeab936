package org.xueqing.dashboard.teacher;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How fluent a pupil is on a point, as the published run says.
 *
 * @param days with timed answers
 * @param correctPerMinute on the last of these days
 */
public record FluencyFigures(
        int days,
        long answers,
        double correctPerMinute,
        double incorrectPerMinute,
        @Schema(description = "× per week; absent if it cannot be said yet") @Nullable Double celeration,
        @Nullable Double celerationLow,
        @Nullable Double celerationHigh,
        @Schema(description = "Absent where no aim is known") @Nullable Double aimPerMinute) {

    /** Fewer timed answers say nothing about a pace. */
    private static final long FEWEST_ANSWERS = 5;

    public boolean isEnough() {
        return answers >= FEWEST_ANSWERS;
    }
}
