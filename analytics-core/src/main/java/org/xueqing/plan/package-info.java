/**
 * What to do next: fills a list of required and optional items within the minutes that the law leaves, from what a run believes
 * of a pupil. Records in, a plan out: it knows no store, no page and no clock, and it must never see names or the simulated
 * school. Every line says why it is there. Begin with {@link org.xueqing.plan.Planner}, then {@link org.xueqing.plan.Reason}.
 */
@NullMarked
package org.xueqing.plan;

import org.jspecify.annotations.NullMarked;
