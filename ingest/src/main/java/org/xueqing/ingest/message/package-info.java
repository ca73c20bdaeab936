/**
 * What is said to people: sentences from message bundles, simplified Chinese first, English second. Knows nothing but
 * words. Begin with {@link org.xueqing.ingest.message.Sentence}.
 */
@NullMarked
package org.xueqing.ingest.message;

import org.jspecify.annotations.NullMarked;
