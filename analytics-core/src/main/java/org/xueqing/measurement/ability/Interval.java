package org.xueqing.measurement.ability;

/** All values from low to high; an end that the answers do not bound is infinite. */
public record Interval(double low, double high) {

    public static final Interval UNBOUNDED = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static final double NORMAL_95 = 1.959963984540054;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
    }

    /** 95 % around an estimate with a normal error. */
    public static Interval around(double estimate, double standardError) {
        return new Interval(estimate - NORMAL_95 * standardError, estimate + NORMAL_95 * standardError);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
