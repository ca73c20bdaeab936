/**
 * How well the pupils of a class judge themselves: what they said before a list beside what came of it. Must never grade what
 * was said. Begin with {@link org.xueqing.dashboard.work.judgement.JudgementPages}.
 */
@NullMarked
package org.xueqing.dashboard.work.judgement;

import org.jspecify.annotations.NullMarked;
