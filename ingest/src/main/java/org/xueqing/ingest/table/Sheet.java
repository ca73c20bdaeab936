package org.xueqing.ingest.table;

import java.util.List;

/**
 * One sheet of a table. Rows of blank cells are left out; the others keep their numbers.
 *
 * @param name as its tab says; of a text file the file's name
 */
public record Sheet(String name, List<TableRow> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }
}
