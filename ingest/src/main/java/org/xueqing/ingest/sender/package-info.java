/**
 * Other systems that may send events, and their keys. Decides about no event. Begin with {@link
 * org.xueqing.ingest.sender.Senders}.
 */
@NullMarked
package org.xueqing.ingest.sender;

import org.jspecify.annotations.NullMarked;
