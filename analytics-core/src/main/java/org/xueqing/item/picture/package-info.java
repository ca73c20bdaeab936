/**
 * Pictures of items as SVG text: figures, scales, charts. Black lines on white, with a title that tells what is seen and
 * not what is asked. A picture must never know what is asked of it. Begin with {@link org.xueqing.item.picture.Canvas}.
 */
@NullMarked
package org.xueqing.item.picture;

import org.jspecify.annotations.NullMarked;
