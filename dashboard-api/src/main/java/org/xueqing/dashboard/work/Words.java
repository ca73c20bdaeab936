package org.xueqing.dashboard.work;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What this package says to people, by the calendar of the school. */
@Component
public final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final MessageSource messages;
    private final ZoneId zone;

    Words(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    public String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    public String minute(@Nullable Instant time) {
        return time == null ? "" : MINUTE.withZone(zone).format(time);
    }

    public String day(@Nullable Instant time) {
        return time == null ? "" : DAY.withZone(zone).format(time);
    }
}
