package org.xueqing.simulation;

import java.util.UUID;

/**
 * The truth behind one answer.
 *
 * @param known whether the pupil knew every point of the item when answering
 * @param right probability of a right answer
 */
public record AnswerTruth(UUID eventId, String studentId, String itemId, boolean known, double right) {}
