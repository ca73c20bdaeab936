package org.xueqing.mastery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xueqing.response.Bkt;
import org.xueqing.response.Lapse;

/**
 * What we believe about one pupil and one knowledge point, as of the last evidence.
 *
 * @param probability of mastery, in [0, 1]
 * @param answers pieces of evidence; a joint answer counts once for each of its points
 * @param isJoint an answer with several points is among the evidence
 * @param lastAnsweredAt place in time of the last evidence; null if that is untimed
 * @param lastSequence the sender's ordinal of the last evidence if that is untimed; else null
 */
public record PointMastery(
        double probability,
        int answers,
        int correct,
        boolean isJoint,
        @Nullable Instant lastAnsweredAt,
        @Nullable Long lastSequence) {

    /**
     * Standard deviation of "has mastered it" given the answers: 0 where we are certain, 0.5 where we know nothing.
     */
    public double uncertainty() {
        return StrictMath.sqrt(probability * (1 - probability));
    }

    /**
     * Mastery at a later moment without further answers, of a pupil who forgets as an ordinary one; {@link Trace#mastery} knows
     * the pupil's own forgetting. Untimed evidence does not age by the clock.
     */
    public double probabilityAt(Instant moment, Bkt point) {
        return lastAnsweredAt == null
                ? probability
                : point.retained(probability, Lapse.days(lastAnsweredAt.getEpochSecond(), moment.getEpochSecond()));
    }

    /** Probability that the next answer of an ordinary pupil with this mastery, to an item of usual ease, is correct. */
    public double expectedCorrect(Bkt point) {
        return (probability * (1 - point.slip())) + ((1 - probability) * point.guess());
    }
}
