/**
 * A school whose truth is known: classes, pupils who learn and forget, lessons, and the events that a real school would
 * send. It judges the models of this product, so it must never import one of them; only the event contract and the
 * curriculum. Everything follows from the plan and its seed. Begin with
 * {@link org.xueqing.simulation.SimulatedSchool}, then {@link org.xueqing.simulation.Mind}.
 */
@NullMarked
package org.xueqing.simulation;

import org.jspecify.annotations.NullMarked;
