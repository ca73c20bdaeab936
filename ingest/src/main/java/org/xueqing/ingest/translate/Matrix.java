package org.xueqing.ingest.translate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xueqing.event.Answered;
import org.xueqing.event.NameBasedId;
import org.xueqing.event.Setting;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;

/**
 * Right and wrong in a table: a row per pupil, a column per item, 1 or 0, blank where nothing was answered. A Q-matrix
 * {@code q.txt} beside it (a row per item, a column per point) names the points. Pupils, items and points are numbered
 * from 1; each cell is a row of its own to whoever reads on. A first line of
 * names, or of the numbers 1, 2, …, is a header.
 */
final class Matrix {

    private final TextLines lines;
    private final String source;
    private final List<List<String>> pointsOfItems;
    private char delimiter = ',';
    private List<String> header = List.of();
    private int items;
    private long pupils;

    private Matrix(TextLines lines, String source, List<List<String>> pointsOfItems) {
        this.lines = lines;
        this.source = source;
        this.pointsOfItems = pointsOfItems;
    }

    static Rows open(Path path, String source) throws IOException {
        Path file = Files.isDirectory(path) ? dataFile(path) : path;
        Path q = file.resolveSibling("q.txt");
        List<List<String>> points = Files.exists(q) ? points(q, source) : List.of();
        TextLines lines = TextLines.open(file);
        Matrix matrix = new Matrix(lines, source, points);
        return new RowsOfLines(lines, matrix::rows);
    }

    private List<Row> rows(Line line) {
        if (items == 0) {
            delimiter = line.text().indexOf('\t') >= 0 ? '\t' : ',';
        }
        List<String> marks = Columns.split(line.text(), delimiter).orElse(List.of());
        if (items == 0) {
            items = marks.size();
            if (isHeader(marks)) {
                header = marks;
                return List.of();
            }
        }
        return marks.equals(header) ? List.of(Refusing.row(lines, line, "", "table.header-again")) : rows(line, marks);
    }

    private List<Row> rows(Line line, List<String> marks) {
        pupils++;
        if (marks.size() != items) {
            return List.of(Refusing.row(lines, line, "", "table.cells", items, marks.size()));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            String mark = marks.get(i).strip();
            if (!mark.isEmpty()) {
                rows.add(cell(line, i + 1, mark));
            }
        }
        return rows;
    }

    private Row cell(Line line, int item, String mark) {
        if (!isMark(mark)) {
            return Refusing.row(lines, line, Integer.toString(item), "matrix.mark", item, mark);
        }
        Answered answered = Answered.plain(
                NameBasedId.of(source, Long.toString(pupils), item),
                source + ":" + pupils,
                source + ":i" + item,
                item <= pointsOfItems.size() ? pointsOfItems.get(item - 1) : List.of(),
                mark.equals("1"),
                null,
                (long) item,
                Setting.QUIZ);
        return new Row.Translated(Row.Place.of(lines, line), answered, "{}");
    }

    /** Names of items among which no mark stands, or their numbers from 1. */
    private static boolean isHeader(List<String> cells) {
        boolean named = cells.stream().noneMatch(cell -> isMark(cell) && !cell.isBlank())
                && cells.stream().anyMatch(cell -> cell.chars().anyMatch(Character::isLetter));
        boolean numbered = cells.size() > 1
                && IntStream.range(0, cells.size())
                        .allMatch(i -> cells.get(i).strip().equals(Integer.toString(i + 1)));
        return named || numbered;
    }

    private static boolean isMark(String cell) {
        return cell.isBlank() || cell.strip().equals("0") || cell.strip().equals("1");
    }

    private static Path dataFile(Path folder) throws IOException {
        if (Files.exists(folder.resolve("data.txt"))) {
            return folder.resolve("data.txt");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".csv")).toList();
            if (tables.size() != 1) {
                throw new SpokenException(Sentence.of("matrix.no-data", folder));
            }
            return tables.get(0);
        }
    }

    private static List<List<String>> points(Path q, String source) throws IOException {
        List<List<String>> points = new ArrayList<>();
        try (TextLines lines = TextLines.open(q)) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                List<String> row = List.of(line.get().text().strip().split("\\s+"));
                if (line.get().isBlank()) {
                    continue;
                }
                points.add(IntStream.range(0, row.size())
                        .filter(i -> row.get(i).equals("1"))
                        .mapToObj(i -> source + ":q" + (i + 1))
                        .toList());
            }
        }
        return points;
    }
}
