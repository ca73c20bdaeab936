/**
 * Why a pupil does not have a point: which earlier points are missing, by all answers to them and to what builds on them, and
 * what repairing them may bring. It knows the curriculum's prerequisites and what a run believes of single points; it must
 * never know names, the store, or the simulated school. Begin with {@link org.xueqing.rootcause.RootCause}.
 */
@NullMarked
package org.xueqing.rootcause;

import org.jspecify.annotations.NullMarked;
