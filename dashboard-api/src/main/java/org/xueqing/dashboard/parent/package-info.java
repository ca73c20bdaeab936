/**
 * What a guardian sees: the own child by level, what went well, the next step, consent, and all that is kept about the
 * child to take away. Must never know another child; marks only of a test, on request and written down. Begin with
 * {@link org.xueqing.dashboard.parent.ChildPages}.
 */
@NullMarked
package org.xueqing.dashboard.parent;

import org.jspecify.annotations.NullMarked;
