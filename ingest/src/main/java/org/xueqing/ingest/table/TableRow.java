package org.xueqing.ingest.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;

/**
 * A row of a table.
 *
 * @param number as the spreadsheet or editor shows it, from 1
 * @param fault why the row as a whole cannot be read; it has no cells then
 */
public record TableRow(int number, List<Cell> cells, @Nullable Sentence fault) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    public static TableRow of(int number, List<Cell> cells) {
        return new TableRow(number, cells, null);
    }

    static TableRow faulty(int number, Sentence fault) {
        return new TableRow(number, List.of(), fault);
    }

    /** The cell of a column, from 0; blank beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        return fault == null && cells.stream().allMatch(Cell::isBlank);
    }
}
