package org.xueqing.ingest.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;

/**
 * Reads a text table: comma, tab, semicolon or bar between the cells, as its first lines show. A cell in quotation marks may
 * run over several lines. A line that cannot be read is a row with a fault, and the others stay.
 */
final class CsvReading {

    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|', '，');
    private static final int LINES_TO_LOOK_AT = 10;
    private static final int MOST_LINES_OF_A_ROW = 50;

    private final TextLines lines;
    private final Deque<Line> waiting = new ArrayDeque<>();
    private long cellsRead;

    private CsvReading(TextLines lines) {
        this.lines = lines;
    }

    static Table read(Path file) throws IOException {
        try (TextLines lines = TextLines.open(file)) {
            CsvReading reading = new CsvReading(lines);
            return new Table(file, lines.encoding(), List.of(new Sheet(Table.name(file), reading.rows())));
        }
    }

    private List<TableRow> rows() throws IOException {
        char delimiter = delimiter();
        List<TableRow> rows = new ArrayList<>();
        for (Optional<Line> line = next(); line.isPresent(); line = next()) {
            if (!line.get().isBlank()) {
                TableRow row = row(line.get(), delimiter);
                count(row.cells().size());
                rows.add(row);
            }
        }
        rows.removeIf(TableRow::isBlank);
        return rows;
    }

    /** The sign that stands most often in one of the first lines: titles above the header have none. */
    private char delimiter() throws IOException {
        List<Line> first = new ArrayList<>();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            first.add(line.get());
            if (first.size() == LINES_TO_LOOK_AT) {
                break;
            }
        }
        waiting.addAll(first);
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(sign -> most(first, sign)))
                .filter(sign -> most(first, sign) > 0)
                .orElse(',');
    }

    private static long most(List<Line> lines, char sign) {
        return lines.stream()
                .mapToLong(line -> line.text().chars().filter(c -> c == sign).count())
                .max()
                .orElse(0);
    }

    private TableRow row(Line first, char delimiter) throws IOException {
        int number = (int) first.number();
        if (first.isTooLong()) {
            return TableRow.faulty(number, Sentence.of("refused.too-long", "", first.length()));
        }
        if (first.isDamaged()) {
            return TableRow.faulty(
                    number, Sentence.of("table.damaged", first.text().indexOf('\uFFFD') + 1, lines.encoding()));
        }
        return whole(first)
                .flatMap(text -> cells(text, delimiter))
                .map(cells -> TableRow.of(number, cells))
                .orElseGet(() -> TableRow.faulty(number, Sentence.of("table.quote")));
    }

    /** The line with those that belong to an open quotation; nothing if it is never closed, and they are read by themselves. */
    private Optional<String> whole(Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        Deque<Line> taken = new ArrayDeque<>();
        while (isOpen(text)) {
            Optional<Line> more = taken.size() < MOST_LINES_OF_A_ROW ? next() : Optional.empty();
            more.ifPresent(taken::add);
            if (more.isEmpty() || more.get().isDamaged() || more.get().isTooLong()) {
                taken.descendingIterator().forEachRemaining(waiting::addFirst);
                return Optional.empty();
            }
            text.append('\n').append(more.get().text());
        }
        return Optional.of(text.toString());
    }

    private static boolean isOpen(CharSequence text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static Optional<List<Cell>> cells(String text, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<Cell> cells = new ArrayList<>();
            for (CSVRecord record : parser) {
                record.forEach(cell -> cells.add(Cell.text(Neutral.restored(cell))));
            }
            return Optional.of(cells);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private Optional<Line> next() throws IOException {
        return waiting.isEmpty() ? lines.next() : Optional.of(waiting.removeFirst());
    }

    private void count(long cells) {
        cellsRead += Math.max(1, cells);
        if (cellsRead > Table.MOST_CELLS) {
            throw new SpokenException(Sentence.of("sheet.too-many-cells", Table.name(lines.file()), Table.MOST_CELLS));
        }
    }
}
