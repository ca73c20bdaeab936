/**
 * Named places at which a process can be made to die or to stand still, so that tests can show that nothing is lost there. It
 * knows nothing of what happens at those places. Begin with {@link org.xueqing.failpoint.Failpoint}.
 */
@NullMarked
package org.xueqing.failpoint;

import org.jspecify.annotations.NullMarked;
