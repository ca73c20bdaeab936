/**
 * Sends again what was refused, after a fix. Knows the rejected topic and the door, nothing else. Begin with
 * {@link org.xueqing.ingest.replay.RejectedRows}.
 */
@NullMarked
package org.xueqing.ingest.replay;

import org.jspecify.annotations.NullMarked;
