/**
 * Load on a running server, from outside: events through its HTTP door at a given rate, and afterwards every confirmed event
 * looked for in the store. It knows the door's contract and the store's tables, and nothing of what lies between. Begin with
 * {@link org.xueqing.ingest.load.Load}.
 */
@NullMarked
package org.xueqing.ingest.load;

import org.jspecify.annotations.NullMarked;
