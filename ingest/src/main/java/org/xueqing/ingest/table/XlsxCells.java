package org.xueqing.ingest.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook say. */
final class XlsxCells {

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_1904 = LocalDate.of(1904, 1, 1);
    /** Literals, colours and locales of a number format: what is left names its parts. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    private static final Pattern DAY_PARTS = Pattern.compile("[yYdD]|[mM]");
    /** Formats without a text of their own that show a day, the Chinese ones among them. */
    private static final Set<Integer> DAY_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private final LocalDate firstDay;

    XlsxCells(boolean from1904) {
        firstDay = from1904 ? FIRST_DAY_OF_1904 : FIRST_DAY;
    }

    Cell of(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.BLANK;
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> Cell.BLANK;
            case STRING -> Cell.text(Neutral.restored(cell.getText()));
            case BOOLEAN -> Cell.text(Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE");
            case NUMBER -> raw == null || raw.isEmpty() ? Cell.BLANK : number(cell, raw);
            case FORMULA -> raw == null ? new Cell("", Cell.Kind.UNCALCULATED) : calculated(cell, raw);
            case ERROR -> new Cell(raw == null ? "#?" : raw, Cell.Kind.ERROR);
        };
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            return isDay(cell, number) ? Cell.date(firstDay.plusDays(number.longValue())) : Cell.number(number);
        } catch (NumberFormatException e) {
            return Cell.text(raw);
        }
    }

    private Cell calculated(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        if (raw.startsWith("#")) {
            return new Cell(raw, Cell.Kind.ERROR);
        }
        Cell value = number(cell, raw);
        return new Cell(value.text(), Cell.Kind.FORMULA);
    }

    private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        boolean possible = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(200_000)) < 0;
        return possible && isDayFormat(cell.getDataFormatId(), cell.getDataFormatString());
    }

    static boolean isDayFormat(@Nullable Integer id, @Nullable String format) {
        if (id != null && DAY_FORMATS.contains(id)) {
            return true;
        }
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String parts = LITERALS.matcher(format).replaceAll("");
        boolean time = parts.contains("h") || parts.contains("s");
        return DAY_PARTS.matcher(parts).find() && (!time || parts.contains("d") || parts.contains("y"));
    }
}
