/** The embedded engines, each by itself at a port that stays, so that a test can kill one of them. */
@NullMarked
package org.xueqing.ingest.engines;

import org.jspecify.annotations.NullMarked;
