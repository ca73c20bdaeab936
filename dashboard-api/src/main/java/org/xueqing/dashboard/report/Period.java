package org.xueqing.dashboard.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Days that a report is about.
 *
 * @param until the first day after it
 * @param month empty where it is the school year up to today
 */
record Period(LocalDate first, LocalDate until, Optional<YearMonth> month) {

    private static final int MONTHS_TO_CHOOSE = 4;
    private static final int FIRST_YEAR = 2000;

    /** @param month such as 2026-11; what is no month, has not begun or is long past is the school year up to today */
    static Period of(String month, LocalDate today) {
        return month(month)
                .filter(asked ->
                        asked.getYear() >= FIRST_YEAR && !asked.atDay(1).isAfter(today))
                .map(Period::of)
                .orElseGet(() -> new Period(schoolYear(today), today.plusDays(1), Optional.empty()));
    }

    static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1), Optional.of(month));
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** It begins on the first of September. */
    static LocalDate schoolYear(LocalDate today) {
        int year = today.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? today.getYear() : today.getYear() - 1;
        return LocalDate.of(year, Month.SEPTEMBER, 1);
    }

    /** The last months, the newest first. */
    static List<YearMonth> toChoose(LocalDate today) {
        return IntStream.range(0, MONTHS_TO_CHOOSE)
                .mapToObj(back -> YearMonth.from(today).minusMonths(back))
                .toList();
    }

    boolean isMonth() {
        return month.isPresent();
    }

    LocalDate last() {
        return until.minusDays(1);
    }

    OffsetDateTime begin(ZoneId zone) {
        return first.atStartOfDay(zone).toOffsetDateTime();
    }

    OffsetDateTime end(ZoneId zone) {
        return until.atStartOfDay(zone).toOffsetDateTime();
    }
}
