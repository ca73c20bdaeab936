/**
 * Numbers as a primary school writes and reckons with them: exact, never floating. It must never know items, pupils or
 * answers. Begin with {@link org.xueqing.number.Exact}.
 */
@NullMarked
package org.xueqing.number;

import org.jspecify.annotations.NullMarked;
