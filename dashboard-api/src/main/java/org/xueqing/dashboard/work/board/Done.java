package org.xueqing.dashboard.work.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a pupil did with an item.
 *
 * @param attempt 1 for the first answer, 2 for the second one; 0 where it was a step short of an answer
 * @param isCorrect false for a step
 * @param isSkip a step by which the pupil went on without an answer
 * @param response as it was written; null where nobody noted it
 */
record Done(
        String studentId,
        String activityId,
        String itemId,
        int attempt,
        boolean isCorrect,
        boolean isSkip,
        @Nullable String response,
        Instant at) {

    boolean isAnswer() {
        return attempt > 0;
    }
}
