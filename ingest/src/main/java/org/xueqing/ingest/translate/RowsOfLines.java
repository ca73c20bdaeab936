package org.xueqing.ingest.translate;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;

/** The rows of a text file that is translated line by line. Blank lines are passed over, lines too long are refused. */
final class RowsOfLines implements Rows {

    private final TextLines lines;
    private final Function<Line, List<Row>> translate;
    private final Deque<Row> waiting = new ArrayDeque<>();

    RowsOfLines(TextLines lines, Function<Line, List<Row>> translate) {
        this.lines = lines;
        this.translate = translate;
    }

    @Override
    public Optional<Row> next() throws IOException {
        while (waiting.isEmpty()) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            line.filter(present -> !present.isBlank()).ifPresent(present -> waiting.addAll(rows(present)));
        }
        return Optional.of(waiting.remove());
    }

    @Override
    public String encoding() {
        return lines.encoding();
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private List<Row> rows(Line line) {
        if (line.isTooLong()) {
            return List.of(Refusing.tooLong(lines, line));
        }
        return line.isDamaged() ? List.of(Refusing.damaged(lines, line)) : translate.apply(line);
    }
}
