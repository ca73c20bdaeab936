package org.xueqing.dashboard.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days and minutes on the clock of the school. */
record SchoolTime(ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    String day(Instant moment) {
        return LocalDate.ofInstant(moment, zone).toString();
    }

    String minute(Instant moment) {
        return MINUTE.withZone(zone).format(moment);
    }

    /** A time such as 09:41 on the day of another moment; empty for what is no time. */
    Optional<Instant> at(Instant sameDay, String time) {
        try {
            return Optional.of(LocalDate.ofInstant(sameDay, zone)
                    .atTime(LocalTime.parse(time.strip()))
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
