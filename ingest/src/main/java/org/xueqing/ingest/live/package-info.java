/**
 * The consumer that stores what the topics bring: each identity once, in one transaction with its offsets. Holds no equation. Begin with {@link org.xueqing.ingest.live.Live}.
 */
@NullMarked
package org.xueqing.ingest.live;

import org.jspecify.annotations.NullMarked;
