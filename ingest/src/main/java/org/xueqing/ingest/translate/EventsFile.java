package org.xueqing.ingest.translate;

import java.io.IOException;
import java.util.Optional;
import org.xueqing.event.EventReader;
import org.xueqing.event.Reading;
import org.xueqing.ingest.translate.TextLines.Line;

/** JSON lines in the words of the contract itself. Blank lines are passed over. */
final class EventsFile implements Rows {

    private final TextLines lines;

    EventsFile(TextLines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line.map(this::row);
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

    private Row row(Line line) {
        if (line.isTooLong()) {
            return Refusing.tooLong(lines, line);
        }
        Reading reading = EventReader.read(line.text());
        if (reading instanceof Reading.Read read) {
            return new Row.Translated(lines.place(line), read.event(), read.unknownFields());
        }
        return Refusing.row(lines, line, (Reading.Refused) reading);
    }
}
