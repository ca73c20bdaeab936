/**
 * Keeps the data moving: outbox to topic to store and lake, each on its own thread, until told to stop. Decides nothing
 * about events. Begin with {@link org.xueqing.ingest.flow.Flow}.
 */
@NullMarked
package org.xueqing.ingest.flow;

import org.jspecify.annotations.NullMarked;
