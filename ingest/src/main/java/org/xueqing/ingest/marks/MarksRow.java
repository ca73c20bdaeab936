package org.xueqing.ingest.marks;

import java.util.Map;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.Presence;

/**
 * What a row of the sheet says about one pupil.
 *
 * @param className as the sheet writes it, empty if it does not
 * @param marks by label of the item; an item without a mark is not answered
 */
public record MarksRow(
        String sheet,
        int row,
        String nationalId,
        String className,
        String pupilNo,
        String name,
        Presence presence,
        Map<String, Mark> marks) {

    public MarksRow {
        marks = Map.copyOf(marks);
    }
}
