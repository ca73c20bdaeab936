package org.xueqing.spark.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The published run and what is folded onto it.
 *
 * @param fromSnapshot of the lake, which the run has read
 * @param toSnapshot of the lake, which it then will have read
 * @param offsets JSON object
 * @param newWeek Monday of the last week, if one has begun since; then every pupil has to reach it
 * @param records new in the lake, repeats included
 * @param pupils with new records
 * @param refolded of those, folded again from their whole history
 * @param stageSeconds JSON object
 */
public record ContinuedRun(
        long runId,
        long fromSnapshot,
        long toSnapshot,
        String offsets,
        Instant dataThrough,
        Optional<LocalDate> newWeek,
        String codeVersion,
        Instant publishedAt,
        long records,
        long pupils,
        long refolded,
        String stageSeconds) {

    ContinuedRun touching(long nowPupils) {
        return new ContinuedRun(
                runId,
                fromSnapshot,
                toSnapshot,
                offsets,
                dataThrough,
                newWeek,
                codeVersion,
                publishedAt,
                records,
                nowPupils,
                refolded,
                stageSeconds);
    }
}
