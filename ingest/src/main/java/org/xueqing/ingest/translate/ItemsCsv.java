package org.xueqing.ingest.translate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;

/** Which points an item is about: columns {@code itemId} and {@code knowledgePoints}, these joined by semicolons. */
public final class ItemsCsv {

    private ItemsCsv() {}

    public static Map<String, List<String>> read(Path file) throws IOException {
        Map<String, List<String>> points = new TreeMap<>();
        try (TextLines lines = TextLines.open(file)) {
            Columns columns = Columns.read(lines, ',', List.of("itemId", "knowledgePoints"));
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().isBlank()) {
                    continue;
                }
                List<String> cells = columns.cells(line.get().text()).orElse(List.of());
                if (cells.size() != columns.names().size()) {
                    throw new SpokenException(Sentence.of(
                            "table.columns", file, Long.toString(line.get().number())));
                }
                points.put(
                        cells.get(columns.of("itemId")).strip(),
                        Arrays.stream(cells.get(columns.of("knowledgePoints")).split(";"))
                                .map(String::strip)
                                .filter(point -> !point.isEmpty())
                                .toList());
            }
        }
        return points;
    }
}
