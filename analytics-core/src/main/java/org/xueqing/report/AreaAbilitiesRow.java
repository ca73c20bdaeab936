package org.xueqing.report;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code area_abilities}: a pupil in an area (领域) or competency (核心素养) of the curriculum.
 *
 * @param kind AREA or COMPETENCY
 * @param name as the curriculum says it
 * @param ability as in {@link AbilitiesRow}; it leans on the pupil's other answers
 */
public record AreaAbilitiesRow(
        String studentId,
        String scale,
        String kind,
        String name,
        @Nullable Double ability,
        @Nullable Double error,
        int answers,
        @Nullable String reason)
        implements Serializable {}
