package org.xueqing.ingest.translate;

import java.util.List;
import org.xueqing.event.EventReader;
import org.xueqing.event.Reading;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;

/** JSON lines in the words of the contract itself. */
final class EventsFile {

    private EventsFile() {}

    static Rows open(TextLines lines) {
        return new RowsOfLines(lines, line -> List.of(row(lines, line, EventReader.read(line.text()))));
    }

    /** The row that came of reading a line's event. */
    static Row row(TextLines lines, Line line, Reading reading) {
        if (reading instanceof Reading.Read read) {
            return new Row.Translated(Row.Place.of(lines, line), read.event(), read.unknownFields());
        }
        return Refusing.row(lines, line, (Reading.Refused) reading);
    }
}
