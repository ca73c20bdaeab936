/**
 * The wrong procedures themselves, a class for each kind of exercise. Their codes, names and remedies stand in the
 * curriculum's {@code misconceptions.csv}. Begin with {@link org.xueqing.misconception.procedure.Procedures}.
 */
@NullMarked
package org.xueqing.misconception.procedure;

import org.jspecify.annotations.NullMarked;
