package org.xueqing.dashboard.server;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** So many at once, and from then on so many each while. */
record Rate(int atOnce, int eachWhile, Duration aWhile) {

    Bucket bucket(TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(eachWhile, aWhile))
                .withCustomTimePrecision(time)
                .build();
    }
}
