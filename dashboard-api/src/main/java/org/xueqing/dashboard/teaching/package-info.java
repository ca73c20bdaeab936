/**
 * 教学诊断 and 观课: what a class was taught and did not learn, how its pace stands to the classes beside it, which wrong answers
 * strong pupils give, and a lesson minute by minute with what observers noted. The figures are those of {@code
 * org.xueqing.diagnosis.teaching}; this package reads and shows them when somebody asks. It names no pupil and says nothing of a
 * teacher. Begin with {@link org.xueqing.dashboard.teaching.TeachingReading} and {@code LessonReading}.
 */
@NullMarked
package org.xueqing.dashboard.teaching;

import org.jspecify.annotations.NullMarked;
