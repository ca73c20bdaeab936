package org.xueqing.dashboard.server;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each of many may still ask, by a name of theirs. */
final class Buckets {

    /** Bounds the memory that many can take; the one that was silent longest is forgotten, and begins with a full bucket. */
    private static final int MOST = 10_000;

    private final Rate rate;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Buckets(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
    }

    /** Whether one more is within the rate. */
    synchronized boolean take(String name) {
        return buckets.computeIfAbsent(name, absent -> rate.bucket(time)).tryConsume(1);
    }
}
