package org.xueqing.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants as the contract writes them: RFC 3339 with a zone, years 2000 to 2100, kept to the microsecond. */
public final class InstantText {

    private static final Pattern INSTANT = Pattern.compile(
            "([+-]?\\d{1,9})-(\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)(Z|[+-]\\d\\d:\\d\\d)?");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

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
}
