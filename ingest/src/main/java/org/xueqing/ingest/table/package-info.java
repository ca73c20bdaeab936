/**
 * Tables as schools send and want them: xlsx, CSV and TSV into rows of cells and back, within bounds on size and memory. Knows
 * nothing of what a column means. Begin with {@link org.xueqing.ingest.table.Table}, then {@link org.xueqing.ingest.table.Header}.
 */
@NullMarked
package org.xueqing.ingest.table;

import org.jspecify.annotations.NullMarked;
