/**
 * Results of a whole paper from a sheet (小题分): a row per pupil, a column per item, full marks in a second header row. Reads
 * the sheet, finds the pupils, and hands the marks to the desk that takes paper work. Knows no pages. Begin with
 * {@link org.xueqing.ingest.marks.MarksSheet}, then {@link org.xueqing.ingest.marks.MarksImport}.
 */
@NullMarked
package org.xueqing.ingest.marks;

import org.jspecify.annotations.NullMarked;
