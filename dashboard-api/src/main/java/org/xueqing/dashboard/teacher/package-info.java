/**
 * The class page and its REST twin: what the class holds of each knowledge point, pupil by pupil, and the answers behind
 * each value. Reads findings of the published run and never estimates anything itself; whom it may read about is
 * {@code access}'s to say. Never ranks pupils. Begin with {@link org.xueqing.dashboard.teacher.ClassPages}.
 */
@NullMarked
package org.xueqing.dashboard.teacher;

import org.jspecify.annotations.NullMarked;
