/**
 * 学习过程, as teachers read it: learning curves of a class from the published run, time beside accuracy, and of one pupil the
 * celeration chart, sittings and the path of a day, read from the answers when somebody asks. The figures are those of
 * {@code org.xueqing.diagnosis.process} and {@code org.xueqing.fluency}. Begin with
 * {@link org.xueqing.dashboard.teacher.process.ProcessPages}.
 */
@NullMarked
package org.xueqing.dashboard.teacher.process;

import org.jspecify.annotations.NullMarked;
