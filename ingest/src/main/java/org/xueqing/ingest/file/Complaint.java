package org.xueqing.ingest.file;

import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.translate.Row;

/**
 * A row that did not go in.
 *
 * @param field the column or field at fault, empty if the row as a whole is
 * @param why what is wrong and what to do
 */
public record Complaint(Row.Place place, String field, Sentence why) {}
