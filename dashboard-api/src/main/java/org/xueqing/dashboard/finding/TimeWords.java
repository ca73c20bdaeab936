package org.xueqing.dashboard.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says times and ages to one reader at one moment, by the calendar of the school. */
public final class TimeWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int DAYS_COUNTED = 30;

    private final MessageSource messages;
    private final Locale language;
    private final ZoneId zone;
    private final Instant now;
    /** A class page says a few ages a thousand times. */
    private final Map<LocalDate, String> ages = new HashMap<>();

    public TimeWords(MessageSource messages, Locale language, ZoneId zone, Instant now) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
        this.now = now;
    }

    /** Says times at the moment at which it is asked. */
    @FunctionalInterface
    public interface Of {
        TimeWords now(Locale language);
    }

    /** Both ways to say until when data is in. */
    public Map<String, String> through(Instant time) {
        return Map.of("at", at(time), "ago", ago(time), "time", time.toString());
    }

    /** As {@code 2026-11-20 08:15}. */
    public String at(@Nullable Instant time) {
        return time == null ? say("time.untimed") : MINUTE.withZone(zone).format(time);
    }

    /** As "today", "3 days ago", or the date where counting days helps nobody. */
    public String ago(@Nullable Instant time) {
        if (time == null) {
            return say("time.untimed");
        }
        return ages.computeIfAbsent(LocalDate.ofInstant(time, zone), this::ago);
    }

    private String ago(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, zone));
        if (days <= 0) {
            return say("time.today");
        }
        if (days > DAYS_COUNTED) {
            return say("time.on", day.toString());
        }
        return days == 1 ? say("time.yesterday") : say("time.days", days);
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
