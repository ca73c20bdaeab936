/**
 * Which items to give to whom: never one that was seen lately, and the least used first. It must never know how well anybody
 * did. Begin with {@link org.xueqing.item.choice.Choice}.
 */
@NullMarked
package org.xueqing.item.choice;

import org.jspecify.annotations.NullMarked;
