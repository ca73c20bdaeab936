/**
 * Ability of pupils and parameters of items on one scale, by item response theory: Rasch, 2PL and 3PL by marginal
 * maximum likelihood, scores, information, fit, groups joined by common items. It knows rows of answers and nothing
 * of where they come from. Begin with {@link org.xueqing.measurement.ability.AbilityCalibration}, then
 * {@link org.xueqing.measurement.ability.Calibration} and {@link org.xueqing.measurement.ability.Scoring}.
 */
@NullMarked
package org.xueqing.measurement.ability;

import org.jspecify.annotations.NullMarked;
