package org.xueqing.calibration;

import java.util.stream.IntStream;
import org.xueqing.response.Bkt;

/**
 * Where each parameter may lie, both ends included; equal ends fix it.
 *
 * @param low by {@link Parameter}
 */
record Bounds(double[] low, double[] high) {

    /** Guess and slip stay below ½, hence guess &lt; 1 − slip: a correct answer never lowers mastery. */
    static final double MOST_GUESS_OR_SLIP = 0.499;

    private static final double MOST = 1 - Bkt.LEAST;

    static Bounds unconstrained(boolean forgets) {
        return of(MOST, forgets);
    }

    static Bounds interpretable(boolean forgets) {
        return of(MOST_GUESS_OR_SLIP, forgets);
    }

    private static Bounds of(double mostGuessOrSlip, boolean forgets) {
        return new Bounds(
                new double[] {Bkt.LEAST, Bkt.LEAST, Bkt.LEAST, Bkt.LEAST, forgets ? Bkt.LEAST : 0},
                new double[] {MOST, MOST, mostGuessOrSlip, mostGuessOrSlip, forgets ? MOST : 0});
    }

    boolean isFixed(int parameter) {
        return low[parameter] == high[parameter];
    }

    double within(int parameter, double value) {
        return Math.max(low[parameter], Math.min(high[parameter], value));
    }

    double[] within(double[] vector) {
        double[] inside = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            inside[i] = within(i, vector[i]);
        }
        return inside;
    }

    /** Whether the parameter lies at an end of its range. */
    boolean isAtEnd(int parameter, double value) {
        return !isFixed(parameter) && (value <= low[parameter] || value >= high[parameter]);
    }

    boolean isAtEnd(double[] vector) {
        return IntStream.range(0, vector.length).anyMatch(i -> isAtEnd(i, vector[i]));
    }

    /** Whether the parameter lies at an end of its range and would go on beyond it. */
    boolean holds(int parameter, double value, double gradient) {
        return (value <= low[parameter] && gradient <= 0) || (value >= high[parameter] && gradient >= 0);
    }
}
