/**
 * Families on parts of quantities in stories: fractions and percentages of an amount, rates, discounts, interest, and
 * shares by a ratio. Begin with {@link org.xueqing.item.family.quota.QuotaFamilies}.
 */
@NullMarked
package org.xueqing.item.family.quota;

import org.jspecify.annotations.NullMarked;
