/** 成绩分析 of a pupil for the own teachers: what each test of the year says, and whether anything has changed for sure. */
@NullMarked
package org.xueqing.dashboard.work.score;

import org.jspecify.annotations.NullMarked;
