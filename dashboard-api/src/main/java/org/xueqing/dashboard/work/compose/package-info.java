/**
 * 组卷: a teacher puts a paper together from bank and families, sees before what the class will make of it, gives it, prints it, and finds afterwards
 * what was foretold beside what came. Nothing is kept of a proposal until it is given. Begin with {@link org.xueqing.dashboard.work.compose.Composing}.
 */
@NullMarked
package org.xueqing.dashboard.work.compose;

import org.jspecify.annotations.NullMarked;
