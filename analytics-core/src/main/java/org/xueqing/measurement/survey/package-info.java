/**
 * 抽测: what a grade can do, from a sample of its pupils of whom each gets a part of the items. Who is drawn, who gets which items, and what follows for the
 * grade with intervals; of a single pupil it knows and says nothing. Begin with {@link org.xueqing.measurement.survey.Booklets} and {@link
 * org.xueqing.measurement.survey.SurveyShare}.
 */
@NullMarked
package org.xueqing.measurement.survey;

import org.jspecify.annotations.NullMarked;
