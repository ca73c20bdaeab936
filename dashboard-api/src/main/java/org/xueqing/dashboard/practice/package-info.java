/**
 * What a pupil does with what was given: today's list, one item at a time with feedback at once, and the wrong answers to be
 * tried again. Only the own work is reached from here; nobody else, no rank and no marks. Begin with
 * {@link org.xueqing.dashboard.practice.PracticePages}, then {@link org.xueqing.dashboard.practice.PracticeDoor}.
 */
@NullMarked
package org.xueqing.dashboard.practice;

import org.jspecify.annotations.NullMarked;
