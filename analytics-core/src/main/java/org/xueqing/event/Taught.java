package org.xueqing.event;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Something a teacher did with a class.
 *
 * @param knowledgePoints sorted and without repeats, 0 to 8
 */
public record Taught(UUID eventId, String classId, List<String> knowledgePoints, Kind kind, Instant taughtAt, String by)
        implements LearningEvent {

    /** What was done. */
    public enum Kind {
        TAUGHT,
        REVIEWED,
        GROUPED,
        RESOURCE_GIVEN,
        QUESTION_ASKED,
        /** What was said before of these points being taught or reviewed is taken back. */
        WITHDRAWN
    }

    public Taught {
        knowledgePoints = List.copyOf(new TreeSet<>(knowledgePoints));
    }

    @Override
    public String subjectId() {
        return classId;
    }
}
