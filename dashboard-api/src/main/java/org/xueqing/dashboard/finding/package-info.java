/**
 * What a run found, as several audiences read it: the published run, levels, ages of data, and the own map of a pupil. Shows
 * one person's findings at a time and must never know other pupils, names or the audience that reads. Begin with
 * {@link org.xueqing.dashboard.finding.PublishedRun} and {@link org.xueqing.dashboard.finding.OwnMap}.
 */
@NullMarked
package org.xueqing.dashboard.finding;

import org.jspecify.annotations.NullMarked;
