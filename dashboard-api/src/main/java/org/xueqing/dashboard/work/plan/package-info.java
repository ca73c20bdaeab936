/**
 * Practice planned for a class: what is proposed and why, what the teacher changes, what was released and how far everybody is;
 * groups and pairs as of now; sheets to print, and sheets that come back. Plans are made by {@code ingest.plan} and never here.
 * Begin with {@link org.xueqing.dashboard.work.plan.PlanPages}, then {@link org.xueqing.dashboard.work.plan.PlanReading}.
 */
@NullMarked
package org.xueqing.dashboard.work.plan;

import org.jspecify.annotations.NullMarked;
