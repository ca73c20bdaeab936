/**
 * Families on fractions and decimals: what they mean, their order, the four operations with them, and how one notation is
 * written in another. Begin with {@link org.xueqing.item.family.rational.RationalFamilies}.
 */
@NullMarked
package org.xueqing.item.family.rational;

import org.jspecify.annotations.NullMarked;
