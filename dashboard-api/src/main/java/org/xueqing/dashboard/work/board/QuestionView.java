package org.xueqing.dashboard.work.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.work.Review.Missed;
import org.xueqing.ingest.bank.Content;

/**
 * The last question to a class and what it came to.
 *
 * @param by name of who asked
 * @param content null where the school does not have it any more
 * @param spread empty where what was written is not to be seen yet
 */
public record QuestionView(
        String activityId,
        boolean isOpen,
        String by,
        @Nullable Content content,
        int answered,
        int pupils,
        Optional<Spread> spread) {

    /** @param missed what was wrong; empty while nothing is */
    public record Spread(int right, Optional<Missed> missed) {

        public int wrong() {
            return missed.map(Missed::count).orElse(0);
        }
    }
}
