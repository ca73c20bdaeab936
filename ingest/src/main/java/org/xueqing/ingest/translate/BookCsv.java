package org.xueqing.ingest.translate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;
import org.xueqing.ingest.translate.Row.Place;

/** The table of a book's pages: {@code edition,grade,volume,page,number,item_id,knowledge_points}, points joined by semicolons. */
public final class BookCsv implements AutoCloseable {

    private static final List<String> COLUMNS =
            List.of("edition", "grade", "volume", "page", "number", "item_id", "knowledge_points");
    private static final int MOST_POINTS = 8;

    private final TextLines lines;
    private final Columns columns;

    private BookCsv(TextLines lines, Columns columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /** A row of the table: a number on a page, or why it is none. */
    public sealed interface BookRow {

        Place place();

        /** @param itemId empty where the book has no ids of its own */
        record Listed(
                Place place, String edition, Volume volume, int page, String number, String itemId, List<String> points)
                implements BookRow {}

        record Refused(Place place, Sentence why) implements BookRow {}
    }

    public static BookCsv open(Path file) throws IOException {
        TextLines lines = TextLines.open(file);
        return new BookCsv(lines, Columns.read(lines, ',', COLUMNS));
    }

    /** The next row, nothing at the end. Blank lines are passed over. */
    public Optional<BookRow> next() throws IOException {
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                return Optional.of(row(line.get()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private BookRow row(Line line) {
        Place place = Place.of(lines, line);
        if (line.isTooLong() || line.isDamaged()) {
            return new BookRow.Refused(place, Sentence.of("book.line"));
        }
        List<String> cells = columns.cells(line.text()).orElse(List.of());
        if (cells.size() != columns.names().size()) {
            return new BookRow.Refused(
                    place, Sentence.of("table.cells", columns.names().size(), cells.size()));
        }
        return row(place, cells);
    }

    private BookRow row(Place place, List<String> cells) {
        Optional<Sentence> fault = fault(cells);
        if (fault.isPresent()) {
            return new BookRow.Refused(place, fault.get());
        }
        return new BookRow.Listed(
                place,
                cell(cells, "edition"),
                new Volume(
                        Integer.parseInt(cell(cells, "grade")),
                        Semester.ofSign(cell(cells, "volume")).orElseThrow()),
                Integer.parseInt(cell(cells, "page")),
                cell(cells, "number"),
                cell(cells, "item_id"),
                points(cells));
    }

    private Optional<Sentence> fault(List<String> cells) {
        return fault(cells, "edition", "[a-z]+-[0-9]{4}")
                .or(() -> fault(cells, "grade", "[1-6]"))
                .or(() -> fault(cells, "volume", "[上下]"))
                .or(() -> fault(cells, "page", "[1-9][0-9]{0,2}"))
                .or(() -> fault(cells, "number", "\\S{1,20}"))
                .or(() -> fault(cells, "item_id", "[^\\p{Cntrl}]{0,128}"))
                .or(() -> points(cells).size() > MOST_POINTS
                        ? Optional.of(complaint(cells, "knowledge_points"))
                        : Optional.empty());
    }

    private Optional<Sentence> fault(List<String> cells, String column, String form) {
        return cell(cells, column).matches(form) ? Optional.empty() : Optional.of(complaint(cells, column));
    }

    private Sentence complaint(List<String> cells, String column) {
        return Sentence.of("book.cell", column, cell(cells, column), Sentence.of("book.expected." + column));
    }

    private List<String> points(List<String> cells) {
        return Arrays.stream(cell(cells, "knowledge_points").split(";"))
                .map(String::strip)
                .filter(point -> !point.isEmpty())
                .toList();
    }

    private String cell(List<String> cells, String column) {
        return cells.get(columns.of(column)).strip();
    }
}
