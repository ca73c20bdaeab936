package org.xueqing.event;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil answered an item.
 *
 * @param knowledgePoints the sender's own mapping of the item, sorted and without repeats, 0 to 8; empty means that the
 *     item bank decides
 * @param score share of the full marks in [0, 1]; for test statistics only
 * @param response what the pupil wrote, at most 2,000 characters
 * @param answeredAt kept to the microsecond; absent for untimed answers, which then carry a {@code sequence}
 * @param sequence the sender's ordinal of this answer for this pupil, from 0
 * @param attempt 1 for the first attempt; only that one is evidence of mastery
 * @param hints number of hints taken; a correct answer with hints counts as wrong
 */
public record Answered(
        UUID eventId,
        String studentId,
        String itemId,
        List<String> knowledgePoints,
        boolean correct,
        @Nullable Double score,
        @Nullable String response,
        @Nullable Instant answeredAt,
        @Nullable Long sequence,
        @Nullable Long durationMillis,
        int attempt,
        int hints,
        Setting setting,
        @Nullable String activityId,
        @Nullable String sessionId)
        implements PupilEvent {

    public Answered {
        knowledgePoints = sortedWithoutRepeats(knowledgePoints);
    }

    /** A plain answer: first attempt, no hints, nothing optional but its place in time. */
    public static Answered plain(
            UUID eventId,
            String studentId,
            String itemId,
            Collection<String> knowledgePoints,
            boolean correct,
            @Nullable Instant answeredAt,
            @Nullable Long sequence,
            Setting setting) {
        return new Answered(
                eventId,
                studentId,
                itemId,
                List.copyOf(knowledgePoints),
                correct,
                null,
                null,
                answeredAt,
                sequence,
                null,
                1,
                0,
                setting,
                null,
                null);
    }

    private static List<String> sortedWithoutRepeats(Collection<String> points) {
        return List.copyOf(new TreeSet<>(points));
    }
}
