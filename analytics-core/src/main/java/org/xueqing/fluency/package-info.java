/**
 * What precision teaching counts (Lindsley 1992, doi:10.1901/jaba.1992.25-51; Kubina and Yurich 2012): how many answers a
 * pupil gives right and wrong in a minute, how that multiplies from week to week, how far days bounce around that line, and
 * which frequency is the aim. It never guesses a duration and knows no model of mastery. Begin with
 * {@link org.xueqing.fluency.PracticeDays}.
 */
@NullMarked
package org.xueqing.fluency;

import org.jspecify.annotations.NullMarked;
