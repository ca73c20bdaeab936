package org.xueqing.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code fluency}: one pupil and one knowledge point.
 *
 * @param days with timed answers
 * @param answers timed ones, on all days
 * @param untimed answers that say not when or not how long
 * @param lastDay with timed answers, null if there is none; the three figures after it are of this day
 * @param celeration of correct answers, × per week; null if it cannot be said yet, and then {@code reason} says why
 * @param bounce factor between the best and the worst day around the line
 * @param aimPerMinute null where no aim is known
 */
public record FluencyRow(
        String studentId,
        String knowledgePoint,
        int days,
        long answers,
        long untimed,
        @Nullable LocalDate lastDay,
        @Nullable Double correctPerMinute,
        @Nullable Double incorrectPerMinute,
        @Nullable Double accuracy,
        @Nullable Double celeration,
        @Nullable Double celerationLow,
        @Nullable Double celerationHigh,
        @Nullable Double bounce,
        @Nullable String reason,
        @Nullable Double aimPerMinute) {}
