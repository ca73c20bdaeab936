package org.xueqing.spark.lake;

import java.time.Instant;

/**
 * What a run reads of the lake, and nothing that arrives later.
 *
 * @param id number of the Iceberg snapshot of the practice events
 * @param offsets JSON object: topic partition → next offset landed in that snapshot
 * @param records repeats included
 * @param dataThrough receipt of the last event
 */
public record PinnedSnapshot(long id, String offsets, long records, Instant dataThrough) {}
