/**
 * Exercises with real operands: what the book asks and the right answer, both computed. {@code TaskBook} says which
 * knowledge point asks what. It must never know how a child may go wrong, nor any library of misconceptions. Begin with
 * {@link org.xueqing.simulation.task.Task}, then {@link org.xueqing.simulation.task.TaskBook}.
 */
@NullMarked
package org.xueqing.simulation.task;

import org.jspecify.annotations.NullMarked;
