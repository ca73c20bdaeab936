package org.xueqing.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody takes time for one pupil, beside all lessons.
 *
 * @param day on which the pupil is at school; an ill pupil is not helped
 * @param lessons what it is worth on each point, in lessons to the whole class; 0 where nothing comes of it
 */
public record Help(String studentId, LocalDate day, List<String> knowledgePoints, int lessons) {

    public Help {
        knowledgePoints = List.copyOf(knowledgePoints);
        SchoolPlan.within("lessons", lessons, 0, 20);
    }
}
