package org.xueqing.ingest.load;

import java.util.Optional;
import java.util.SortedMap;
import org.HdrHistogram.Histogram;

/**
 * What a load has seen.
 *
 * @param seconds from the first moment to the last answer
 * @param confirmedEvents told to be durable, repeats included
 * @param statuses requests by HTTP status; 0 for cut connections
 * @param latency of a request, from the moment at which it was due
 * @param generatorCpuShare of all cores, spent by this process
 * @param check nothing where the store is not at hand
 * @param drainSeconds from the last answer until nothing waited in the outbox
 * @param readable from the answer of the door until mastery counts it; nothing without a published run
 * @param neverReadable answers whose mastery could not be read within half a minute
 * @param hasLostSight whether mastery could not be asked for to the end, because the store went away
 */
public record LoadReport(
        LoadPlan plan,
        double seconds,
        long confirmedEvents,
        SortedMap<Integer, Long> statuses,
        Latency latency,
        double generatorCpuShare,
        long repeatsSent,
        long repeatsTold,
        Optional<StoreCheck> check,
        double drainSeconds,
        Optional<Latency> readable,
        int neverReadable,
        boolean hasLostSight) {

    /** Percentiles in milliseconds. */
    public record Latency(long samples, double p50, double p90, double p99, double p999, double max) {

        static Latency of(Histogram micros) {
            return new Latency(
                    micros.getTotalCount(),
                    millis(micros, 50),
                    millis(micros, 90),
                    millis(micros, 99),
                    millis(micros, 99.9),
                    millis(micros, 100));
        }

        private static double millis(Histogram micros, double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    public double confirmedPerSecond() {
        return confirmedEvents / seconds;
    }

    /** Whether nothing that was told was untrue. */
    public boolean isRight() {
        return check.map(StoreCheck::isRight).orElse(true);
    }
}
