package org.xueqing.mastery;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.xueqing.history.Answer;

/**
 * What we believe about one pupil.
 *
 * @param byPoint the points with evidence, in the order of their names
 * @param surplus what the answers say of the pupil beyond their points; moves what comes next, never what is believed now
 */
public record PupilMastery(Map<String, PointMastery> byPoint, Surplus surplus) {

    public static final PupilMastery EMPTY = new PupilMastery(Map.of(), Surplus.NONE);

    public PupilMastery {
        byPoint = Collections.unmodifiableMap(new TreeMap<>(byPoint));
    }

    /**
     * Whether an answer stands behind all the evidence, so that it can be folded on. A belief remembers no more of a place
     * than its moment, or its sequence if it is untimed; where that cannot tell, the answer is no.
     */
    public boolean isBefore(Answer answer) {
        return byPoint.values().stream().allMatch(known -> isBefore(known, answer));
    }

    private static boolean isBefore(PointMastery known, Answer answer) {
        Instant moment = answer.place().orderedAt();
        if (known.lastAnsweredAt() != null) {
            return moment.isAfter(known.lastAnsweredAt());
        }
        boolean isLaterUntimed = !answer.isTimed()
                && known.lastSequence() != null
                && answer.place().sequence() > known.lastSequence();
        return isLaterUntimed || moment.isAfter(Instant.EPOCH);
    }
}
