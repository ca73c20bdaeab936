package org.xueqing.dashboard.work.family;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Days that are told about, both of them included. */
record Span(LocalDate first, LocalDate last) {

    static Span today(LocalDate today) {
        return new Span(today, today);
    }

    /** From Monday until today. */
    static Span week(LocalDate today) {
        return new Span(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
    }

    boolean isOneDay() {
        return first.equals(last);
    }

    Instant begin(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
