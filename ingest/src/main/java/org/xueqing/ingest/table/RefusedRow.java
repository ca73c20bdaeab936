package org.xueqing.ingest.table;

import org.xueqing.ingest.message.Sentence;

/**
 * A row that cannot go in.
 *
 * @param field title of the column at fault, empty if the row as a whole is
 * @param why what is wrong and what to do
 */
public record RefusedRow(String sheet, int row, String field, Sentence why) {

    /** The sentence with its place in front. */
    public Sentence said() {
        return Sentence.of("sheet.refused-row", sheet, Integer.toString(row), why);
    }
}
