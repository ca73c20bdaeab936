package org.xueqing.mastery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;

/**
 * What we believe about one pupil and one knowledge point, as of the last evidence.
 *
 * @param probability of mastery, in [0, 1]
 * @param answers pieces of evidence; a joint answer counts once for each of its points
 * @param isJoint an answer with several points is among the evidence
 * @param last place of the last evidence
 * @param lastIsTimed whether the last evidence said when it was given
 */
public record PointMastery(
        double probability, int answers, int correct, boolean isJoint, Place last, boolean lastIsTimed) {

    /** Place in time of the last evidence; null if that is untimed. */
    public @Nullable Instant lastAnsweredAt() {
        return lastIsTimed ? last.orderedAt() : null;
    }

    /** The sender's ordinal of the last evidence if that is untimed; else null. */
    public @Nullable Long lastSequence() {
        return lastIsTimed ? null : Long.valueOf(last.sequence());
    }

    static PointMastery first(double probability, Answer answer) {
        return counted(0, 0, false, probability, answer);
    }

    PointMastery next(double after, Answer answer) {
        return counted(answers, correct, isJoint, after, answer);
    }

    private static PointMastery counted(int answers, int correct, boolean isJoint, double after, Answer answer) {
        return new PointMastery(
                after,
                answers + 1,
                correct + (answer.isCorrect() ? 1 : 0),
                isJoint || answer.knowledgePoints().size() > 1,
                answer.place(),
                answer.isTimed());
    }
}
