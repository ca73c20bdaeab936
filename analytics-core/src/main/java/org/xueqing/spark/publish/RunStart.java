package org.xueqing.spark.publish;

import java.time.Instant;

/**
 * What is known of a run when it starts: everything that makes it replayable.
 *
 * @param snapshot number of the lake's snapshot
 * @param offsets JSON object
 * @param versions JSON object of the versioned tables
 * @param settings JSON object
 */
public record RunStart(
        Instant startedAt,
        long snapshot,
        String offsets,
        Instant dataThrough,
        String codeVersion,
        long seed,
        String versions,
        String settings) {}
