package org.xueqing.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The truth about a pupil and a point at some time: known or not, nothing between.
 *
 * @param learnedAt when it was last learnt; absent unless it is known. Known before the term counts from its first day
 * @param everKnown also true after forgetting
 * @param practices attempts at items of the point
 */
public record Knowledge(
        String studentId,
        String knowledgePoint,
        boolean known,
        @Nullable Instant learnedAt,
        boolean everKnown,
        int practices) {

    static Knowledge lacking(String studentId, String knowledgePoint) {
        return new Knowledge(studentId, knowledgePoint, false, null, false, 0);
    }

    Knowledge learned(Instant at) {
        return known ? this : new Knowledge(studentId, knowledgePoint, true, at, true, practices);
    }

    Knowledge forgotten() {
        return new Knowledge(studentId, knowledgePoint, false, null, everKnown, practices);
    }

    Knowledge practised() {
        return new Knowledge(studentId, knowledgePoint, known, learnedAt, everKnown, practices + 1);
    }
}
