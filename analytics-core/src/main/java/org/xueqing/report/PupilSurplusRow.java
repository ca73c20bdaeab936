package org.xueqing.report;

/**
 * A row of {@code pupil_surplus}: what must be known of a pupil with evidence to fold more of it on, beside mastery.
 *
 * @param logits above an ordinary pupil
 * @param information of the answers about it
 */
public record PupilSurplusRow(String studentId, double logits, double information) {}
