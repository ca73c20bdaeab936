/**
 * Takes the rows of a file into the log and says of each what became of it. Knows no vocabulary: rows come translated.
 * Begin with {@link org.xueqing.ingest.file.FileImport}.
 */
@NullMarked
package org.xueqing.ingest.file;

import org.jspecify.annotations.NullMarked;
