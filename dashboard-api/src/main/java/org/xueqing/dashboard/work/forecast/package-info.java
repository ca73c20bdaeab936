/**
 * 下一题预测 of a pupil for the own teachers: how likely the next answer on points met lately is right, why, and how sure that is; or why nothing is said. Begin
 * with {@link org.xueqing.dashboard.work.forecast.PupilForecastPages}.
 */
@NullMarked
package org.xueqing.dashboard.work.forecast;

import org.jspecify.annotations.NullMarked;
