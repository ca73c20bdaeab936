/**
 * Studies of whether items treat two groups of classes alike. They are asked only where the school approved one, and only while
 * it runs; the figures come from a run ({@code org.xueqing.scale.GroupComparison}). Begin with {@link
 * org.xueqing.dashboard.roster.study.StudyPages}.
 */
@NullMarked
package org.xueqing.dashboard.roster.study;

import org.jspecify.annotations.NullMarked;
