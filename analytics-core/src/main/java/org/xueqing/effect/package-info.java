/**
 * What measures did: pupils who were helped, beside pupils alike before it who were not. It knows no reason why somebody was
 * helped but what was seen of the pupil before, so an effect is what is left after that, with its uncertainty, and nothing is
 * said of a teacher. It knows no Spark and no database. Begin with {@link org.xueqing.effect.AroundWalk}, then {@link
 * org.xueqing.effect.Comparison}.
 */
@NullMarked
package org.xueqing.effect;

import org.jspecify.annotations.NullMarked;
