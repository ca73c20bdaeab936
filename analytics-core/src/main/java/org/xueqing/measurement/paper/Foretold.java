package org.xueqing.measurement.paper;

import java.util.Arrays;

/** A figure of a paper that nobody has written yet: what is expected, and between what it will lie in 95 of 100 classes like this one. */
public record Foretold(double value, double low, double high) {

    private static final double TAIL = 0.025;

    /** @param drawn what came of it in simulated papers, at least one */
    static Foretold of(double[] drawn) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        int cut = (int) Math.floor(TAIL * sorted.length);
        return new Foretold(
                Arrays.stream(sorted).average().orElseThrow(), sorted[cut], sorted[sorted.length - 1 - cut]);
    }

    public boolean contains(double observed) {
        return low <= observed && observed <= high;
    }
}
