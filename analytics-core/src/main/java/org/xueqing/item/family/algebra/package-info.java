/**
 * Families on letters and equations, ratio and proportion, factors and multiples, and numbers below zero. Begin with
 * {@link org.xueqing.item.family.algebra.AlgebraFamilies}.
 */
@NullMarked
package org.xueqing.item.family.algebra;

import org.jspecify.annotations.NullMarked;
