/**
 * Erasure of pupils: a tombstone first, from which on nobody sees the pupil and no event is taken, then everything that is
 * kept of the pupil in store, lake and topics, then a count of what is left: nothing. Each step may be killed and is done again.
 * Knows no model and no page. Begin with {@link org.xueqing.ingest.erasure.Erasure}.
 */
@NullMarked
package org.xueqing.ingest.erasure;

import org.jspecify.annotations.NullMarked;
