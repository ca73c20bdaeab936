package org.xueqing.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    private static final long FIRST = Instant.parse("2000-01-02T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2100-12-30T00:00:00Z").getEpochSecond();
    private static final String SIGNS = "0123456789-+:.TZtz 29";

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void readsEveryInstantInEveryZoneAsTheStandardLibraryDoes() throws Exception {
        for (int i = 0; i < 20_000; i++) {
            String text = written();
            assertThat(InstantText.parse(text)).as(text).isEqualTo(byLibrary(text));
        }
    }

    @Test
    void readsNothingWithAWrongSignAsAnotherInstantThanTheStandardLibrary() {
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(written());
            text.setCharAt(random.nextInt(text.length()), SIGNS.charAt(random.nextInt(SIGNS.length())));
            Instant read = orNull(text.toString());
            if (read != null) {
                assertThat(read).as(text.toString()).isEqualTo(byLibrary(text.toString()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-09-01",
                "2026-09-01T08:00Z",
                "2026-09-01T08:00:00.Z",
                "2026-09-01T08:00:00.1234567890Z",
                "2026-09-01T24:00:00Z",
                "2026-13-01T08:00:00Z",
                "2026-00-01T08:00:00Z",
                "2026-04-31T08:00:00Z",
                "2100-02-29T08:00:00Z",
                "2026-09-01T08:00:00+19:00",
                "2026-09-01T08:00:00+08:60",
                "2026-09-01T08:00:00-00:00",
                "2026-09-01T08:00:00+08"
            })
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(InstantText.NotAnInstant.class);
    }

    private String written() {
        Instant instant = Instant.ofEpochSecond(random.nextLong(FIRST, LAST), random.nextInt(1_000_000_000));
        ChronoUnit unit = List.of(ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS)
                .get(random.nextInt(4));
        ZoneOffset zone = random.nextInt(3) == 0
                ? ZoneOffset.UTC
                : ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1));
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(unit).atOffset(zone));
    }

    private static Instant byLibrary(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @org.jspecify.annotations.Nullable Instant orNull(String text) {
        try {
            return InstantText.parse(text);
        } catch (InstantText.NotAnInstant e) {
            return null;
        }
    }
}
