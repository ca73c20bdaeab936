package org.xueqing.ingest.practice;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Setting;

/**
 * What a pupil hands in.
 *
 * @param eventId made where the pupil sits, once: the same again changes nothing
 * @param activityId null where the pupil practises alone
 * @param sessionId of the page that is open
 * @param hints that the page has shown
 * @param age how long ago the pupil wrote it: clocks of tablets are wrong, their differences are not
 * @param took from seeing the item to handing it in
 */
public record Handed(
        UUID eventId,
        String studentId,
        String schoolId,
        Setting setting,
        @Nullable String activityId,
        @Nullable String sessionId,
        String itemId,
        String typed,
        int hints,
        Duration age,
        Duration took) {

    private static final Duration LONGEST_TIME = Duration.ofHours(2);

    public Handed {
        hints = Math.max(0, hints);
        age = Ages.sensible(age);
        took = within(took);
    }

    /** Whether it is another try of what was answered there: the same assignment, or alone and in one sitting. */
    boolean isAfter(Attempt before) {
        return activityId != null
                ? activityId.equals(before.activityId())
                : before.activityId() == null && sessionId != null && sessionId.equals(before.sessionId());
    }

    private static Duration within(Duration said) {
        Duration sensible = said.isNegative() ? Duration.ZERO : said;
        return sensible.compareTo(LONGEST_TIME) > 0 ? LONGEST_TIME : sensible;
    }
}
