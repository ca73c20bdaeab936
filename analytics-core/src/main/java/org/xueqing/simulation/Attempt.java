package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try at an item, with its truth.
 *
 * @param right probability of a right answer before anything about this attempt was drawn but conduct, hint and check
 * @param bug the procedure that the pupil holds and the item shows, if it could have been at work
 * @param isBugAtWork whether it was
 */
record Attempt(
        Item item,
        int number,
        int hints,
        Grasp grasp,
        Conduct conduct,
        double right,
        @Nullable String bug,
        boolean isBugAtWork,
        boolean correct,
        String response,
        Instant answeredAt,
        Duration duration) {}
