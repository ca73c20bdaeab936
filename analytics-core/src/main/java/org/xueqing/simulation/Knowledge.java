package org.xueqing.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The truth about a pupil and a point at some time.
 *
 * @param known in worlds without a hidden state: a level of at least 0.75
 * @param level 1 or 0 where a point is known or not; else the probability of a right answer to an item of usual hardness
 * @param learnedAt when it was last learnt; absent unless it is known, and in worlds without a hidden state. Known before
 *     the first term counts from its first day
 * @param everKnown also true after forgetting
 * @param practices attempts at items of the point
 */
public record Knowledge(
        String studentId,
        String knowledgePoint,
        boolean known,
        double level,
        @Nullable Instant learnedAt,
        boolean everKnown,
        int practices) {}
