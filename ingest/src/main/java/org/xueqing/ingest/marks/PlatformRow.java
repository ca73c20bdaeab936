package org.xueqing.ingest.marks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.Header;
import org.xueqing.ingest.table.RowFields;
import org.xueqing.ingest.table.TableRow;
import org.xueqing.ingest.table.Wording;

/**
 * One answer as another platform wrote it down, before anybody knows whose it is.
 *
 * @param answeredAt absent where the export has no time
 */
record PlatformRow(
        MarksRow pupil,
        String item,
        Mark mark,
        @Nullable Instant answeredAt,
        @Nullable Long durationMillis,
        List<String> knowledgePoints) {

    private static final Set<String> RIGHT = Set.of("对", "正确", "√", "✓", "1", "true", "是", "y", "yes", "right");
    private static final Set<String> WRONG = Set.of("错", "错误", "×", "✗", "0", "false", "否", "n", "no", "wrong");
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("yyyy-M-d H:m:s"),
            DateTimeFormatter.ofPattern("yyyy-M-d H:m"),
            DateTimeFormatter.ofPattern("yyyy/M/d H:m:s"),
            DateTimeFormatter.ofPattern("yyyy/M/d H:m"),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME);

    /** Reads a row; what is wrong with it is noted in the fields. */
    static Optional<PlatformRow> read(
            ColumnMapping mapping, Header header, TableRow row, RowFields fields, ZoneId zone) {
        MarksRow pupil = new MarksRow(
                fields.sheetName(),
                row.number(),
                text(mapping, MappedField.NATIONAL_ID, fields),
                text(mapping, MappedField.CLASS, fields),
                text(mapping, MappedField.PUPIL_NO, fields),
                text(mapping, MappedField.NAME, fields),
                org.xueqing.ingest.activity.Presence.EXPECTED,
                java.util.Map.of());
        String item = text(mapping, MappedField.ITEM, fields);
        if (item.isEmpty()) {
            fields.refuse(
                    "",
                    Sentence.of(
                            "mapping.no-item", mapping.title(MappedField.ITEM).orElse("")));
        }
        Optional<Mark> mark = mark(mapping, header, row, fields);
        Instant at = time(mapping, header, row, fields, zone).orElse(null);
        if (fields.refused().isPresent() || mark.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlatformRow(
                pupil,
                item,
                mark.get(),
                at,
                cell(mapping, MappedField.SECONDS, header, row)
                        .number()
                        .filter(seconds -> seconds.signum() >= 0)
                        .map(seconds ->
                                seconds.multiply(BigDecimal.valueOf(1_000)).longValue())
                        .orElse(null),
                Arrays.stream(text(mapping, MappedField.KNOWLEDGE_POINT, fields).split("[;；、,，]"))
                        .map(String::strip)
                        .filter(point -> !point.isEmpty())
                        .toList()));
    }

    private static Optional<Mark> mark(ColumnMapping mapping, Header header, TableRow row, RowFields fields) {
        String response = text(mapping, MappedField.RESPONSE, fields);
        String said =
                Wording.key(cell(mapping, MappedField.CORRECT, header, row).text());
        if (RIGHT.contains(said) || WRONG.contains(said)) {
            return Optional.of(new Mark(RIGHT.contains(said), null, response.isEmpty() ? null : response));
        }
        if (!said.isEmpty() || !mapping.has(MappedField.SCORE)) {
            fields.refuse("", Sentence.of("mapping.result", said));
            return Optional.empty();
        }
        return scored(mapping, header, row, fields)
                .map(mark -> new Mark(mark.correct(), mark.score(), response.isEmpty() ? null : response));
    }

    private static Optional<Mark> scored(ColumnMapping mapping, Header header, TableRow row, RowFields fields) {
        Optional<BigDecimal> score =
                cell(mapping, MappedField.SCORE, header, row).number();
        Optional<BigDecimal> full =
                cell(mapping, MappedField.FULL_MARKS, header, row).number().filter(marks -> marks.signum() > 0);
        if (score.isEmpty()
                || full.isEmpty()
                || score.get().signum() < 0
                || score.get().compareTo(full.get()) > 0) {
            fields.refuse(
                    "",
                    Sentence.of(
                            "mapping.score",
                            cell(mapping, MappedField.SCORE, header, row).text(),
                            cell(mapping, MappedField.FULL_MARKS, header, row).text()));
            return Optional.empty();
        }
        return Optional.of(Mark.of(score.get(), full.get()));
    }

    /** A day without an hour is its noon. */
    private static Optional<Instant> time(
            ColumnMapping mapping, Header header, TableRow row, RowFields fields, ZoneId zone) {
        Cell cell = cell(mapping, MappedField.ANSWERED_AT, header, row);
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Optional<Instant> time =
                instant(Wording.half(cell.text()), zone).or(() -> cell.date().map(day -> noon(day, zone)));
        if (time.isEmpty()) {
            fields.refuse("", Sentence.of("mapping.time", cell.text()));
        }
        return time;
    }

    private static Optional<Instant> instant(String text, ZoneId zone) {
        for (DateTimeFormatter format : TIMES) {
            try {
                return Optional.of(
                        LocalDateTime.parse(text, format).atZone(zone).toInstant());
            } catch (DateTimeParseException e) {
                // another way of writing it, then
                continue;
            }
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    private static String text(ColumnMapping mapping, MappedField field, RowFields fields) {
        if (!mapping.has(field)) {
            return "";
        }
        return field == MappedField.CLASS ? fields.label(field.name()) : fields.text(field.name());
    }

    private static Cell cell(ColumnMapping mapping, MappedField field, Header header, TableRow row) {
        return mapping.has(field) ? header.cell(row, field.name()) : Cell.BLANK;
    }
}
