package org.xueqing.ingest.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When upkeep is due: once a night; and by day where no night was used for a week, since a school may switch its computer off.
 *
 * @param zone of the school
 */
public record QuietTime(ZoneId zone) {

    private static final Duration A_NIGHT_LATER = Duration.ofHours(20);
    private static final Duration TOO_LONG = Duration.ofDays(7);
    private static final int MORNING = 6;
    private static final int NIGHT = 22;

    public boolean isDue(Instant now, Instant last) {
        Duration since = Duration.between(last, now);
        int hour = now.atZone(zone).getHour();
        boolean isNight = hour < MORNING || hour >= NIGHT;
        return since.compareTo(TOO_LONG) >= 0 || (isNight && since.compareTo(A_NIGHT_LATER) >= 0);
    }
}
