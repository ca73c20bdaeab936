package org.xueqing.ingest.translate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.NameBasedId;
import org.xueqing.event.Setting;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;

/**
 * The folder layout of the learner-performance-prediction data sets: {@code preprocessed_data_train.csv}, then
 * {@code preprocessed_data_test.csv}, tab-separated, with {@code q_matrix.csv} beside them. A row's identity is its pupil
 * and its ordinal among the pupil's rows, never its content.
 */
final class LppFolder implements Rows {

    private static final List<String> COLUMNS = List.of("user_id", "item_id", "timestamp", "correct", "skill_id");
    private static final List<String> FILES = List.of("preprocessed_data_train.csv", "preprocessed_data_test.csv");

    private final String source;
    private final Format.SkillNames skills;
    private final Map<String, List<String>> pointsOfItems;
    private final Deque<Path> files;
    private final Map<String, Long> rowsOfPupils = new HashMap<>();
    private @Nullable TextLines lines;
    private @Nullable Columns columns;
    private String encoding = "";
    private long bytesBefore;

    private LppFolder(
            String source, Format.SkillNames skills, Map<String, List<String>> pointsOfItems, Deque<Path> files) {
        this.source = source;
        this.skills = skills;
        this.pointsOfItems = pointsOfItems;
        this.files = files;
    }

    static LppFolder open(Path folder, String source, Format.SkillNames skills) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new SpokenException(Sentence.of("lpp.no-folder", folder));
        }
        Deque<Path> files = new ArrayDeque<>();
        for (String file : FILES) {
            if (!Files.exists(folder.resolve(file))) {
                throw new SpokenException(Sentence.of("file.missing", folder.resolve(file)));
            }
            refuseWrongHeader(folder.resolve(file));
            files.add(folder.resolve(file));
        }
        Map<String, List<String>> points = skills == Format.SkillNames.COMBINATION
                ? Map.of()
                : QMatrix.read(folder.resolve("q_matrix.csv"), source);
        return new LppFolder(source, skills, points, files);
    }

    @Override
    public Optional<Row> next() throws IOException {
        while (true) {
            if (lines == null && !openNextFile()) {
                return Optional.empty();
            }
            TextLines open = java.util.Objects.requireNonNull(lines);
            Optional<Line> line = open.next();
            if (line.isEmpty()) {
                closeFile(open);
            } else if (!line.get().isBlank()) {
                return Optional.of(row(open, java.util.Objects.requireNonNull(columns), line.get()));
            }
        }
    }

    @Override
    public String encoding() {
        return encoding;
    }

    @Override
    public long bytesRead() {
        return bytesBefore + (lines == null ? 0 : lines.bytesRead());
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }

    /** Found out before the first row goes in. */
    private static void refuseWrongHeader(Path file) throws IOException {
        try (TextLines lines = TextLines.open(file)) {
            Columns.read(lines, '\t', COLUMNS);
        }
    }

    private boolean openNextFile() throws IOException {
        Path file = files.poll();
        if (file == null) {
            return false;
        }
        TextLines opened = TextLines.open(file);
        columns = Columns.read(opened, '\t', COLUMNS);
        encoding = opened.encoding();
        lines = opened;
        return true;
    }

    private void closeFile(TextLines open) throws IOException {
        bytesBefore += open.bytesRead();
        open.close();
        lines = null;
    }

    private Row row(TextLines open, Columns named, Line line) {
        List<String> cells = named.cells(line.text()).orElse(List.of());
        // A row that is refused keeps its place: repaired, it must find the same ordinal again.
        long ordinal = cells.isEmpty() || named.isHeader(cells)
                ? 0
                : rowsOfPupils.merge(cells.get(Math.min(named.of("user_id"), cells.size() - 1)), 1L, Long::sum) - 1;
        if (cells.size() != named.names().size()) {
            return Refusing.row(open, line, "", "table.cells", named.names().size(), cells.size());
        }
        if (named.isHeader(cells)) {
            return Refusing.row(open, line, "", "table.header-again");
        }
        for (String column : COLUMNS) {
            if (!isNumber(cells.get(named.of(column)))) {
                return Refusing.row(
                        open,
                        line,
                        column,
                        "refused.wrong-type",
                        column,
                        cells.get(named.of(column)),
                        Refusing.expected(column));
            }
        }
        return answered(open, named, line, cells, ordinal);
    }

    private Row answered(TextLines open, Columns named, Line line, List<String> cells, long ordinal) {
        String user = cells.get(named.of("user_id"));
        String item = cells.get(named.of("item_id"));
        String correct = cells.get(named.of("correct"));
        if (!correct.equals("0") && !correct.equals("1")) {
            return Refusing.row(
                    open, line, "correct", "refused.out-of-range", "correct", correct, Refusing.expected("correct"));
        }
        UUID eventId = NameBasedId.of(source, user, ordinal);
        Answered answered = Answered.plain(
                eventId,
                source + ":" + user,
                source + ":" + item,
                points(item, cells.get(named.of("skill_id"))),
                correct.equals("1"),
                answeredAt(cells.get(named.of("timestamp"))),
                ordinal,
                Setting.SELF_STUDY);
        return new Row.Translated(Row.Place.of(open, line), answered, "{}");
    }

    private List<String> points(String item, String combination) {
        return skills == Format.SkillNames.COMBINATION
                ? List.of(source + ":c" + combination)
                : pointsOfItems.getOrDefault(item, List.of());
    }

    /** Seconds since the epoch; 0 says that the source knows no time. */
    private static @Nullable Instant answeredAt(String timestamp) {
        long seconds = Long.parseLong(timestamp);
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.length() <= 15 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
