/**
 * How children go wrong, as programs, and which of these explains what a child wrote: procedures that predict wrong
 * answers, the diagnosis over several answers, and the items that tell procedures apart. It must never know names of
 * pupils, the store, or the simulated school. Begin with {@link org.xueqing.misconception.BuggyProcedure}.
 */
@NullMarked
package org.xueqing.misconception;

import org.jspecify.annotations.NullMarked;
