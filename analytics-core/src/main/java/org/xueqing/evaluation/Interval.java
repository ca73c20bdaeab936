package org.xueqing.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** A 95 % interval: the 2.5th and 97.5th percentile of a figure over resamples. */
public record Interval(double low, double high) {

    private static final double TAIL = 0.025;

    /** @param values NaN where a resample has no such figure; empty if fewer than half have one */
    static Optional<Interval> of(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0 || sorted.length * 2 < values.length
                ? Optional.empty()
                : Optional.of(new Interval(percentile(sorted, TAIL), percentile(sorted, 1 - TAIL)));
    }

    /** Between two neighbours, in proportion. */
    private static double percentile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
