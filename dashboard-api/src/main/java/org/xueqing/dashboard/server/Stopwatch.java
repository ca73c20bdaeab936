package org.xueqing.dashboard.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Seconds by stage, in the order in which the stages ran. */
final class Stopwatch {

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final long begunNanos = System.nanoTime();

    <T> T time(String stage, Supplier<T> work) {
        long from = System.nanoTime();
        T result = work.get();
        seconds.merge(stage, since(from), Double::sum);
        return result;
    }

    /** With {@code total} at the end. */
    Map<String, Double> seconds() {
        Map<String, Double> all = new LinkedHashMap<>(seconds);
        all.put("total", since(begunNanos));
        return all;
    }

    private static double since(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e6) / 1e3;
    }
}
