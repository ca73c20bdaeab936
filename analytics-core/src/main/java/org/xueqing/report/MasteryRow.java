package org.xueqing.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mastery}: one pupil and one knowledge point, as of the last evidence.
 *
 * @param joint an answer with several points is among the evidence
 * @param lastAnsweredAt null if the last evidence is untimed; then {@code lastSequence} is its ordinal
 */
public record MasteryRow(
        String studentId,
        String knowledgePoint,
        double mastery,
        int answers,
        int correct,
        boolean joint,
        @Nullable Instant lastAnsweredAt,
        @Nullable Long lastSequence) {}
