package org.xueqing.spark.job;

import java.io.Serializable;

/**
 * A pupil with new records.
 *
 * @param isFolded the new answers are folded on and staged; else the pupil has to be folded again from the beginning
 * @param hasAnswers any that nobody took back; not known yet unless folded
 */
record TouchedPupil(String studentId, boolean isFolded, boolean hasAnswers) implements Serializable {}
