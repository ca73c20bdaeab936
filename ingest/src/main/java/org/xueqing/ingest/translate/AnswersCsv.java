package org.xueqing.ingest.translate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xueqing.event.EventReader;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;

/**
 * A table of answers with the contract's field names as columns. A row becomes the JSON that a sender would have written,
 * so that it is judged by the same rules. In {@code knowledgePoints} the points are joined by semicolons.
 */
final class AnswersCsv {

    private static final List<String> REQUIRED = List.of("eventId", "studentId", "itemId", "correct", "setting");
    private static final Set<String> NUMBERS = Set.of("score", "sequence", "duration", "attempt", "hints");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,18})(\\.\\d{1,17})?");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TextLines lines;
    private final Columns columns;

    private AnswersCsv(TextLines lines, Columns columns) {
        this.lines = lines;
        this.columns = columns;
    }

    static Rows open(TextLines lines) throws IOException {
        AnswersCsv table = new AnswersCsv(lines, Columns.read(lines, ',', REQUIRED));
        return new RowsOfLines(lines, line -> List.of(table.row(line)));
    }

    private Row row(Line line) {
        Optional<List<String>> cells = columns.cells(line.text());
        if (cells.isEmpty()) {
            return Refusing.row(lines, line, "", "table.quote");
        }
        if (columns.isHeader(cells.get())) {
            return Refusing.row(lines, line, "", "table.header-again");
        }
        int expected = columns.names().size();
        if (cells.get().size() != expected) {
            return Refusing.row(
                    lines, line, "", "table.cells", expected, cells.get().size());
        }
        return EventsFile.row(lines, line, EventReader.read(json(cells.get())));
    }

    private String json(List<String> cells) {
        ObjectNode event = JSON.createObjectNode();
        event.put("type", "Answered");
        for (int i = 0; i < cells.size(); i++) {
            put(event, columns.names().get(i), cells.get(i).strip());
        }
        return event.toString();
    }

    /** An empty cell is an absent field. What is no number stays text, and is refused as such. */
    private static void put(ObjectNode event, String column, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (column.equals("knowledgePoints")) {
            putPoints(event, cell);
        } else if (column.equals("correct")) {
            putTruth(event, cell);
        } else if (NUMBERS.contains(column) && NUMBER.matcher(cell).matches()) {
            event.putRawValue(column, new com.fasterxml.jackson.databind.util.RawValue(cell));
        } else {
            event.put(column, cell);
        }
    }

    private static void putPoints(ObjectNode event, String cell) {
        ArrayNode points = event.putArray("knowledgePoints");
        for (String point : cell.split(";")) {
            points.add(point.strip());
        }
    }

    private static void putTruth(ObjectNode event, String cell) {
        switch (cell) {
            case "1", "true", "TRUE", "对", "√" -> event.put("correct", true);
            case "0", "false", "FALSE", "错", "×" -> event.put("correct", false);
            default -> event.put("correct", cell);
        }
    }
}
