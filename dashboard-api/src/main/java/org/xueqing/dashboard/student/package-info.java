/**
 * What a pupil sees: the own map, growth and next step, in calm words and pictures. Must never know another pupil, a number
 * that compares, or a mark. Begin with {@link org.xueqing.dashboard.student.OwnPage}.
 */
@NullMarked
package org.xueqing.dashboard.student;

import org.jspecify.annotations.NullMarked;
