/**
 * Models tried on a file of answers, without a server: the file is translated into histories, the trial or calibration of
 * {@code analytics-core} does the work, and what came out is told as a table, as JSON, as an HTML page and as lines of the
 * ledger. It computes no figure itself. Begin with {@link org.xueqing.ingest.trial.AnswerFile}, then
 * {@link org.xueqing.ingest.trial.Contest}.
 */
@NullMarked
package org.xueqing.ingest.trial;

import org.jspecify.annotations.NullMarked;
