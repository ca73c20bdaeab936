package org.xueqing.history;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.Place;

/**
 * An answer with its place and its knowledge points.
 *
 * @param isTimed the sender said when; an untimed answer stands at the epoch and is ordered by its sequence
 * @param knowledgePoints the sender's own, else the item bank's; empty if neither knows any
 * @param attempt 1 for the first
 * @param isCorrect correct without help: a correct answer with hints counts as wrong
 * @param durationMillis how long it took; null if the sender did not say
 * @param hints asked for with it; 0 also where the sender keeps none
 */
public record Answer(
        Place place,
        boolean isTimed,
        String itemId,
        List<String> knowledgePoints,
        int attempt,
        boolean isCorrect,
        @Nullable Long durationMillis,
        int hints)
        implements Serializable {

    public Answer {
        knowledgePoints = List.copyOf(knowledgePoints);
    }

    /** Nobody asked for a hint. */
    public Answer(
            Place place,
            boolean isTimed,
            String itemId,
            List<String> knowledgePoints,
            int attempt,
            boolean isCorrect,
            @Nullable Long durationMillis) {
        this(place, isTimed, itemId, knowledgePoints, attempt, isCorrect, durationMillis, 0);
    }

    /** Nobody measured how long it took. */
    public Answer(
            Place place, boolean isTimed, String itemId, List<String> knowledgePoints, int attempt, boolean isCorrect) {
        this(place, isTimed, itemId, knowledgePoints, attempt, isCorrect, null);
    }

    /** @param receivedAt of the first acceptance */
    public static Answer of(Answered answered, Instant receivedAt, ItemBank bank) {
        return new Answer(
                Place.of(answered, receivedAt),
                answered.answeredAt() != null,
                answered.itemId(),
                answered.knowledgePoints().isEmpty()
                        ? bank.knowledgePoints(answered.itemId())
                        : answered.knowledgePoints(),
                answered.attempt(),
                answered.correct() && answered.hints() == 0,
                answered.durationMillis(),
                answered.hints());
    }

    /** Only a first attempt says what a pupil could do before being told. */
    public boolean isFirstAttempt() {
        return attempt == 1;
    }

    public boolean isHinted() {
        return hints > 0;
    }

    /** Whether this answer moves mastery. */
    public boolean isEvidence() {
        return isFirstAttempt() && !knowledgePoints.isEmpty();
    }
}
