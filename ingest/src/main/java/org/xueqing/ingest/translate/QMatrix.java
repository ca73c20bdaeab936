package org.xueqing.ingest.translate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;

/** Which knowledge points an item needs, from {@code item_id;skill_ids} with the skills separated by spaces. */
final class QMatrix {

    private QMatrix() {}

    static Map<String, List<String>> read(Path file, String source) throws IOException {
        Map<String, List<String>> points = new HashMap<>();
        try (TextLines lines = TextLines.open(file)) {
            Columns columns = Columns.read(lines, ';', List.of("item_id", "skill_ids"));
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().isBlank()) {
                    continue;
                }
                List<String> cells = columns.cells(line.get().text()).orElse(List.of());
                if (cells.size() != 2) {
                    throw new SpokenException(Sentence.of(
                            "table.columns", file, Long.toString(line.get().number())));
                }
                points.put(cells.get(0), named(cells.get(1), source));
            }
        }
        return points;
    }

    private static List<String> named(String skills, String source) {
        return Arrays.stream(skills.strip().split(" +"))
                .filter(skill -> !skill.isEmpty())
                .map(skill -> source + ":q" + skill)
                .toList();
    }
}
