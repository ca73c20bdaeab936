package org.xueqing.history;

import java.time.Instant;
import java.util.List;
import org.xueqing.event.Answered;
import org.xueqing.event.Place;

/**
 * An answer with its place and its knowledge points.
 *
 * @param isTimed the sender said when; an untimed answer stands at the epoch and is ordered by its sequence
 * @param knowledgePoints the sender's own, else the item bank's; empty if neither knows any
 * @param attempt 1 for the first
 * @param isCorrect correct without help: a correct answer with hints counts as wrong
 */
public record Answer(
        Place place, boolean isTimed, String itemId, List<String> knowledgePoints, int attempt, boolean isCorrect) {

    public Answer {
        knowledgePoints = List.copyOf(knowledgePoints);
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
                answered.correct() && answered.hints() == 0);
    }

    /** Only a first attempt says what a pupil could do before being told. */
    public boolean isFirstAttempt() {
        return attempt == 1;
    }

    /** Whether this answer moves mastery. */
    public boolean isEvidence() {
        return isFirstAttempt() && !knowledgePoints.isEmpty();
    }
}
