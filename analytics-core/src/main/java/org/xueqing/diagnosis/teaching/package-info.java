/**
 * What answers say about teaching: points that were taught and not learned, units that a class meets earlier or later than the
 * classes beside it, wrong answers that strong pupils give, and moments of a lesson at which the share of right answers changes.
 * It says nothing of a teacher and names no pupil. Begin with {@link org.xueqing.diagnosis.teaching.TaughtPoint} and {@link
 * org.xueqing.diagnosis.teaching.Lesson}.
 */
@NullMarked
package org.xueqing.diagnosis.teaching;

import org.jspecify.annotations.NullMarked;
