package org.xueqing.ingest.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the pupil that stands, stored or on its way.
 *
 * @param activityId of the assignment; null where the pupil practised alone
 * @param sessionId of the sitting, if the sender named one
 * @param number 1 for the first attempt
 */
public record Attempt(
        UUID eventId,
        String itemId,
        @Nullable String activityId,
        @Nullable String sessionId,
        int number,
        boolean isCorrect,
        int hints,
        @Nullable String response,
        Instant at) {

    /** Right at once and without help. */
    public boolean isAlone() {
        return isCorrect && hints == 0 && number == 1;
    }
}
