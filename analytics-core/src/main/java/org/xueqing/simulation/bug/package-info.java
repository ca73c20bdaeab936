/**
 * Wrong procedures that children carry out faithfully, as programs: given a task's operands, the answer that the child
 * writes. They are this package's own; it must never read a library of misconceptions, or the judge would know the
 * answers of those whom it judges. Begin with {@link org.xueqing.simulation.bug.Bug}, then
 * {@link org.xueqing.simulation.bug.Bugs}.
 */
@NullMarked
package org.xueqing.simulation.bug;

import org.jspecify.annotations.NullMarked;
