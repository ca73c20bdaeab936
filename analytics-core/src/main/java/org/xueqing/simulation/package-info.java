/**
 * A school whose truth is known: classes, pupils who learn, forget, hurry and go wrong, lessons, and the events that a
 * real school would send. It judges the models of this product, so it must never import one of them, nor read the
 * library of misconceptions; only the event contract and the curriculum's points. Nothing but commands and tests may
 * read its truth ({@code AnswerTruth}, {@code Knowledge}, {@code Mood}, the traits). Everything follows from the plan and its
 * seed. {@link org.xueqing.simulation.Oracle} says how much of the truth could be known from the log. Begin with {@link org.xueqing.simulation.SimulatedSchool}, then {@link org.xueqing.simulation.World} and
 * {@link org.xueqing.simulation.TwoStateMind}.
 */
@NullMarked
package org.xueqing.simulation;

import org.jspecify.annotations.NullMarked;
