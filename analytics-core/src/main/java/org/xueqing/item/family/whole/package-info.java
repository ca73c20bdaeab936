/**
 * Families on whole numbers: counting, place value, the four operations in the head and in columns, and short stories
 * about them. Begin with {@link org.xueqing.item.family.whole.WholeFamilies}.
 */
@NullMarked
package org.xueqing.item.family.whole;

import org.jspecify.annotations.NullMarked;
