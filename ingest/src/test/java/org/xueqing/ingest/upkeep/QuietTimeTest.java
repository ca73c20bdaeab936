package org.xueqing.ingest.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietTimeTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T02:00:00+08:00");
    private static final Instant MIDDAY = Instant.parse("2026-11-20T12:00:00+08:00");

    private final QuietTime quiet = new QuietTime(ZoneId.of("Asia/Shanghai"));

    @Test
    void isOnceANight() {
        assertThat(quiet.isDue(NIGHT, NIGHT.minusSeconds(21 * 3600))).isTrue();
        assertThat(quiet.isDue(NIGHT, NIGHT.minusSeconds(3600))).isFalse();
    }

    @Test
    void isNeverByDayUnlessNoNightWasUsedForAWeek() {
        assertThat(quiet.isDue(MIDDAY, MIDDAY.minusSeconds(3 * 86_400))).isFalse();
        assertThat(quiet.isDue(MIDDAY, MIDDAY.minusSeconds(7 * 86_400))).isTrue();
    }
}
