/**
 * Faults on purpose: processes killed and stopped at every seam, engines restarted, connections cut, and after each of them a
 * recount of everything that senders were told. It knows the program from outside, as its senders and its caretaker do. Begin
 * with {@link org.xueqing.dashboard.fault.FaultsIT}.
 */
@NullMarked
package org.xueqing.dashboard.fault;

import org.jspecify.annotations.NullMarked;
