/**
 * Items and the families that make them: what the pupil reads and sees, what counts as right, how it is worked, and the
 * mathematics behind it. An item is made again from its id alone. It must never know how children go wrong, nor any pupil.
 * Begin with {@link org.xueqing.item.ItemFamily}, then {@link org.xueqing.item.Item}.
 */
@NullMarked
package org.xueqing.item;

import org.jspecify.annotations.NullMarked;
