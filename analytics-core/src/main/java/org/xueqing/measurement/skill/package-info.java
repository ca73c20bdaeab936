/**
 * Which skills are behind right and wrong answers: cognitive diagnosis by DINA and G-DINA. A {@link
 * org.xueqing.measurement.skill.QMatrix} says which skills an item needs, {@link org.xueqing.measurement.skill.Profiles}
 * which sets of skills the paper can tell apart, and a fit what each item and each pupil showed, or the reason why
 * nothing can be said. It knows no pupil by id, no date and no database. Begin with {@link
 * org.xueqing.measurement.skill.Dina}.
 */
@NullMarked
package org.xueqing.measurement.skill;

import org.jspecify.annotations.NullMarked;
