package org.xueqing.ingest.oneroster;

import java.util.Locale;
import java.util.Map;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.statement.Place;
import org.xueqing.ingest.table.RefusedRow;

/**
 * One row of a file, its values by column; a column that the writer left out is empty.
 *
 * @param values by column name in small letters
 */
record Entry(Place place, Map<String, String> values) {

    String value(String column) {
        return values.getOrDefault(column.toLowerCase(Locale.ROOT), "");
    }

    String id() {
        return value("sourcedId");
    }

    boolean isDeleted() {
        return value("status").equalsIgnoreCase("tobedeleted");
    }

    /** An empty cell of a reference means: not said. */
    boolean names(String column, String id) {
        return value(column).isEmpty() || id.isEmpty() || value(column).equals(id);
    }

    RefusedRow refused(String column, Sentence why) {
        return new RefusedRow(place.sheet(), place.row(), column, why);
    }
}
