package org.xueqing.ingest.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cell of a table.
 *
 * @param text what it says, without white space around it: a number in full, a date as 2026-09-01
 * @param kind what it was in the file
 */
public record Cell(String text, Kind kind) {

    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        /** The text is the value that the spreadsheet calculated when it was saved. */
        FORMULA,
        /** A formula that no spreadsheet has calculated yet: it has no value. */
        UNCALCULATED,
        /** The text is the error's own word, such as #N/A. */
        ERROR,
        /** The text is that of the area's first cell. */
        MERGED
    }

    public static final Cell BLANK = new Cell("", Kind.BLANK);

    /** A spreadsheet's numbers have 15 digits; of longer ones the rest is lost. */
    private static final int MOST_DIGITS = 15;

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SHORT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL_DAY = Pattern.compile("[2-7]\\d{4}");

    public static Cell text(String text) {
        String stripped = strip(text);
        return stripped.isEmpty() ? BLANK : new Cell(stripped, Kind.TEXT);
    }

    public static Cell number(BigDecimal number) {
        return new Cell(plain(number), Kind.NUMBER);
    }

    public static Cell date(LocalDate date) {
        return new Cell(date.toString(), Kind.DATE);
    }

    public boolean isBlank() {
        return text.isEmpty() && kind != Kind.UNCALCULATED;
    }

    /** Whether a long number of digits, such as a 学籍号, went through a spreadsheet as a number and cannot be trusted. */
    public boolean hasLostDigits() {
        boolean number = kind != Kind.TEXT && text.matches("\\d{" + (MOST_DIGITS + 1) + ",}");
        return number || SCIENTIFIC.matcher(text).matches();
    }

    public Optional<BigDecimal> number() {
        try {
            return Optional.of(new BigDecimal(Wording.half(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The day that the cell names, in any of the usual ways; a number between 20000 and 79999 is a spreadsheet's day. */
    public Optional<LocalDate> date() {
        String half = Wording.half(text);
        if (kind != Kind.TEXT && SERIAL_DAY.matcher(half).matches()) {
            return Optional.of(FIRST_DAY.plusDays(Long.parseLong(half)));
        }
        Matcher day = DAY.matcher(half);
        return day.matches() ? day(day) : shortDay(half);
    }

    static String plain(BigDecimal number) {
        return number.round(new MathContext(MOST_DIGITS)).stripTrailingZeros().toPlainString();
    }

    private static Optional<LocalDate> shortDay(String text) {
        Matcher day = SHORT_DAY.matcher(text);
        return day.matches() ? day(day) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String strip(String text) {
        return text.replace("\uFEFF", "")
                .replace("\u200B", "")
                .replace('\u00A0', ' ')
                .strip();
    }
}
