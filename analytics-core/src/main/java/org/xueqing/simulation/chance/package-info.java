/**
 * Draws of the simulated school: one seed, the same numbers on every platform. It must never know what is drawn for. Begin
 * with {@link org.xueqing.simulation.chance.Chance}.
 */
@NullMarked
package org.xueqing.simulation.chance;

import org.jspecify.annotations.NullMarked;
