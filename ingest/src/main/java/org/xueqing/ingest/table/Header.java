package org.xueqing.ingest.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** The row of a sheet that names its columns, found among the first five, and the columns that were looked for. */
public final class Header {

    private static final int LAST_ROW = 5;

    private final Sheet sheet;
    private final TableRow row;
    private final Map<String, Integer> columns;

    private Header(Sheet sheet, TableRow row, Map<String, Integer> columns) {
        this.sheet = sheet;
        this.row = row;
        this.columns = columns;
    }

    /** The row in which most of the headings stand; nothing if none does. */
    public static Optional<Header> find(Sheet sheet, List<Heading> headings) {
        Optional<Header> best = Optional.empty();
        for (TableRow row : sheet.rows()) {
            if (row.number() > LAST_ROW) {
                break;
            }
            Map<String, Integer> columns = columns(row, headings);
            if (columns.size() > best.map(header -> header.columns.size()).orElse(0)) {
                best = Optional.of(new Header(sheet, row, columns));
            }
        }
        return best;
    }

    /** @throws SpokenException naming the columns that are not there */
    public static Header require(Table table, Sheet sheet, List<Heading> headings, Set<String> required) {
        Optional<Header> found = find(sheet, headings);
        List<String> missing = headings.stream()
                .filter(heading -> required.contains(heading.field()))
                .filter(heading ->
                        found.map(header -> !header.has(heading.field())).orElse(true))
                .map(heading -> heading.names().get(0))
                .toList();
        if (missing.isEmpty() && found.isPresent()) {
            return found.get();
        }
        throw new SpokenException(Sentence.of(
                "sheet.missing-columns",
                Table.name(table.file()),
                sheet.name(),
                String.join("、", missing),
                String.join("、", found.map(Header::titles).orElse(List.of()))));
    }

    private static Map<String, Integer> columns(TableRow row, List<Heading> headings) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Cell title = row.cell(column);
            if (title.isBlank() || title.kind() == Cell.Kind.MERGED) {
                continue;
            }
            for (Heading heading : headings) {
                if (heading.fits(title.text())) {
                    columns.putIfAbsent(heading.field(), column);
                    break;
                }
            }
        }
        return columns;
    }

    public boolean has(String field) {
        return columns.containsKey(field);
    }

    public Cell cell(TableRow row, String field) {
        Integer column = columns.get(field);
        return column == null ? Cell.BLANK : row.cell(column);
    }

    /** What the sheet itself calls the column. */
    public String title(String field) {
        Integer column = columns.get(field);
        return column == null ? field : row.cell(column).text();
    }

    /** Titles of columns that nobody looked for, or that stand there a second time. */
    public List<String> unread() {
        return List.copyOf(others().values());
    }

    /** Columns with a title that nobody looked for: their places, from 0, and titles, in their order. */
    public SortedMap<Integer, String> others() {
        Set<Integer> read = new HashSet<>(columns.values());
        SortedMap<Integer, String> others = new TreeMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Cell title = row.cell(column);
            if (!title.isBlank() && title.kind() != Cell.Kind.MERGED && !read.contains(column)) {
                others.put(column, title.text());
            }
        }
        return others;
    }

    /** The rows under the header; one that repeats it, as at the top of a printed page, is none of them. */
    public List<TableRow> rows() {
        List<String> titles = texts(row);
        return sheet.rows().stream()
                .filter(other -> other.number() > row.number())
                .filter(other -> !texts(other).equals(titles))
                .toList();
    }

    private List<String> titles() {
        return texts(row).stream().filter(title -> !title.isEmpty()).toList();
    }

    private static List<String> texts(TableRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }
}
