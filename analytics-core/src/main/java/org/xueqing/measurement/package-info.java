/**
 * What papers measure: who answered which item right, and from it the ability, the items and the skills behind the
 * answers, each with its error. It knows no pupil by id, no date, no Spark and no database; what it is given is rows
 * of answers, and what it cannot say it says with a reason. Begin with {@link org.xueqing.measurement.AnswerMatrix}.
 */
@NullMarked
package org.xueqing.measurement;

import org.jspecify.annotations.NullMarked;
