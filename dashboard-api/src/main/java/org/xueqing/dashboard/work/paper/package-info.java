/**
 * 试卷分析: what one paper of one class says, read from its answers whenever somebody asks: headline figures of a test, items,
 * S-P table, reliability, and the plan of the paper beside what came of it. The figures are those of
 * {@code org.xueqing.diagnosis.paper}; this package reads, says and writes them. Practice has no totals, for nobody. Begin with
 * {@link org.xueqing.dashboard.work.paper.PaperPages}, then {@code ClassPaper}.
 */
@NullMarked
package org.xueqing.dashboard.work.paper;

import org.jspecify.annotations.NullMarked;
