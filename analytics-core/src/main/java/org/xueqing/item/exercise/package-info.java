/**
 * The mathematics of an item, without its words: what is given and what is asked, as values that a solver can solve and
 * a wrong procedure can follow. It must never know how children go wrong, nor how an item is worded or drawn. Begin with
 * {@link org.xueqing.item.exercise.Exercise}, then {@link org.xueqing.item.exercise.Expression}.
 */
@NullMarked
package org.xueqing.item.exercise;

import org.jspecify.annotations.NullMarked;
