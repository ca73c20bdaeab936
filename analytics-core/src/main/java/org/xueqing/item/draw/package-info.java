/**
 * Draws that families make: whole numbers, choices, names and goods of a Chinese classroom. It must never know a family.
 * Begin with {@link org.xueqing.item.draw.Draw}.
 */
@NullMarked
package org.xueqing.item.draw;

import org.jspecify.annotations.NullMarked;
