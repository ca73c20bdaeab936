package org.xueqing.report;

/**
 * A row of {@code run_pupils}: what must be known of a pupil to fold new answers on.
 *
 * @param answers that nobody took back, later attempts and unmapped items included
 * @param identities sorted hashes of what the log has named
 * @param isRefolded the findings beside it replace all earlier ones of the pupil
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers on their way to a column, never compared
public record RunPupilsRow(String studentId, int answers, int[] identities, boolean isRefolded) {}
