package org.xueqing.simulation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The truth behind one answer in the log. Where keying misapplied it, pupil and item are those of the paper, not those
 * that the log says.
 *
 * @param known whether the pupil knew every point of the item when answering
 * @param level how far: 1 or 0 where a point is known or not, else between
 * @param right probability of a right answer
 * @param correct whether the pupil's answer was right, whatever was keyed
 * @param bug the wrong procedure that the pupil holds and the item shows, where it could have been at work
 * @param isBugAtWork whether the answer came from it
 */
public record AnswerTruth(
        UUID eventId,
        String studentId,
        String itemId,
        boolean known,
        double level,
        double right,
        boolean correct,
        Conduct conduct,
        @Nullable String bug,
        boolean isBugAtWork,
        Keying keying) {

    static AnswerTruth of(UUID eventId, String studentId, Attempt attempt, Keying keying) {
        return new AnswerTruth(
                eventId,
                studentId,
                attempt.item().itemId(),
                attempt.grasp().known(),
                attempt.grasp().level(),
                attempt.right(),
                attempt.correct(),
                attempt.conduct(),
                attempt.bug(),
                attempt.isBugAtWork(),
                keying);
    }
}
