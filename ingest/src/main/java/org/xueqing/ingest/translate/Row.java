package org.xueqing.ingest.translate;

import java.nio.file.Path;
import org.xueqing.event.LearningEvent;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.text.TextLines;

/** One row of a file, as an event or as the reason why there is none. */
public sealed interface Row {

    Place place();

    /**
     * Where a row stands.
     *
     * @param line from 1
     */
    record Place(Path file, long line) {

        static Place of(TextLines lines, TextLines.Line line) {
            return new Place(lines.file(), line.number());
        }
    }

    /** @param unknownFields JSON object of fields that the contract does not name */
    record Translated(Place place, LearningEvent event, String unknownFields) implements Row {}

    /**
     * @param field the column or field at fault, empty if the row as a whole is
     * @param why what is wrong and what to do
     */
    record Refused(Place place, String field, Sentence why) implements Row {}
}
