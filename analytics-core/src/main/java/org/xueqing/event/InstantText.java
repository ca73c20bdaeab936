package org.xueqing.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instants as the contract writes them: RFC 3339 with a zone, years 2000 to 2100, kept to the microsecond. */
public final class InstantText {

    private static final Pattern INSTANT = Pattern.compile(
            "([+-]?\\d{1,9})-(\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)(Z|[+-]\\d\\d:\\d\\d)?");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int SECONDS_END = "2026-09-01T08:00:00".length();
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int NO_NUMBER = -1;
    private static final int NO_OFFSET = Integer.MAX_VALUE;

    private InstantText() {}

    /** Says why a text is no instant. */
    public static final class NotAnInstant extends Exception {
        private static final long serialVersionUID = 1;
        private final Refusal reason;

        NotAnInstant(Refusal reason, String text) {
            super(reason.word() + ": " + text);
            this.reason = reason;
        }

        public Refusal reason() {
            return reason;
        }
    }

    /**
     * @throws NotAnInstant with {@code WRONG_TYPE}, {@code OUT_OF_RANGE} (the year as written) or {@code NO_ZONE};
     *     -00:00 says "zone unknown" in RFC 3339, so it is none
     */
    public static Instant parse(String text) throws NotAnInstant {
        Instant usual = usual(text);
        return usual == null ? parseClosely(text) : usual;
    }

    private static Instant parseClosely(String text) throws NotAnInstant {
        Matcher matcher = INSTANT.matcher(text);
        if (!matcher.matches()) {
            throw new NotAnInstant(Refusal.WRONG_TYPE, text);
        }
        String zone = matcher.group(3);
        if (zone == null || zone.equals("-00:00")) {
            throw new NotAnInstant(Refusal.NO_ZONE, text);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotAnInstant(Refusal.OUT_OF_RANGE, text);
        }
        return toInstant(year + "-" + matcher.group(2) + zone, text);
    }

    private static Instant toInstant(String normal, String text) throws NotAnInstant {
        try {
            return OffsetDateTime.parse(normal).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new NotAnInstant(Refusal.WRONG_TYPE, text);
        }
    }

    /**
     * An instant with each digit in its usual place. Every event brings one, and reading it by a pattern and a formatter cost
     * more than all else of the event.
     *
     * @return null where a closer look has to say what it is
     */
    private static @Nullable Instant usual(String text) {
        int zone = zone(text);
        if (zone < SECONDS_END || !hasItsSigns(text)) {
            return null;
        }
        LocalDate day = day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        int second = second(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        int micros = micros(text, zone);
        int offset = offsetSeconds(text, zone);
        return day == null || second < 0 || micros < 0 || offset == NO_OFFSET
                ? null
                : Instant.ofEpochSecond(day.toEpochDay() * 86_400 + second - offset, micros * 1_000L);
    }

    /** Where the zone would begin. */
    private static int zone(String text) {
        return text.endsWith("Z") ? text.length() - 1 : text.length() - "+08:00".length();
    }

    private static boolean hasItsSigns(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        boolean isDay = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return isDay ? LocalDate.of(year, month, day) : null;
    }

    private static int second(int hour, int minute, int second) {
        boolean isTime = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
        return isTime ? (hour * 60 + minute) * 60 + second : NO_NUMBER;
    }

    private static int micros(String text, int end) {
        int digits = end - SECONDS_END - 1;
        if (digits < 0) {
            return 0;
        }
        if (digits == 0 || digits > MOST_FRACTION_DIGITS || text.charAt(SECONDS_END) != '.') {
            return NO_NUMBER;
        }
        int fraction = number(text, SECONDS_END + 1, end);
        for (int i = digits; fraction >= 0 && i < MOST_FRACTION_DIGITS; i++) {
            fraction *= 10;
        }
        return fraction < 0 ? NO_NUMBER : fraction / 1_000;
    }

    private static int offsetSeconds(String text, int zone) {
        if (zone == text.length() - 1) {
            return 0;
        }
        int hours = number(text, zone + 1, zone + 3);
        int minutes = number(text, zone + 4, zone + 6);
        boolean isOffset = text.charAt(zone) == '+'
                && text.charAt(zone + 3) == ':'
                && hours >= 0
                && hours <= 17
                && minutes >= 0
                && minutes <= 59;
        return isOffset ? (hours * 60 + minutes) * 60 : NO_OFFSET;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
