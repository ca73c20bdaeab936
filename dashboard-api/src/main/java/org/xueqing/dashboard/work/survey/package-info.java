/**
 * 抽测 of a grade, for who leads or keeps it: planned, printed, keyed and read. It shows estimates of the grade and never a result of a child. Begin with
 * {@link org.xueqing.dashboard.work.survey.SurveyPages}.
 */
@NullMarked
package org.xueqing.dashboard.work.survey;

import org.jspecify.annotations.NullMarked;
