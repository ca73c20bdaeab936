/**
 * What was, once more: refused events through the door after a fix, and what the store holds from the log. Judges and folds
 * nothing itself. Begin with {@link org.xueqing.ingest.replay.LogReplay}.
 */
@NullMarked
package org.xueqing.ingest.replay;

import org.jspecify.annotations.NullMarked;
