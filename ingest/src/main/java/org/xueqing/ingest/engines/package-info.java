/**
 * The engines under the data folder: a Kafka broker in this process, a PostgreSQL server beside it, the lake's folder.
 * One process holds them, every other is its client; each engine can be an external address instead. Knows nothing of
 * events. Begin with {@link org.xueqing.ingest.engines.Engines}.
 */
@NullMarked
package org.xueqing.ingest.engines;

import org.jspecify.annotations.NullMarked;
