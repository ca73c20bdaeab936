package org.xueqing.measurement.skill;

import java.io.Serializable;

/**
 * What a diagnosis estimates. Arrays belong to the record and are not changed.
 *
 * @param right by cell, the chance of a right answer; of an item under DINA, guess and then 1 − slip
 * @param shares by profile, what part of the pupils has it; they add up to 1
 */
record Parameters(double[] right, double[] shares) implements Serializable {

    /** As far as an item's chances go towards 0 and 1, unless the paper is long. */
    private static final double LEAST = 1e-8;

    /** The product over all items of the least chance must be a double that can still be multiplied, e^-690. */
    private static final double MOST_NATS = 690;

    /** How near to 0 and 1 a chance of a paper with so many items may come. */
    static double bound(int items) {
        return Math.max(LEAST, Math.exp(-MOST_NATS / items));
    }

    static double within(double bound, double chance) {
        return Math.max(bound, Math.min(1 - bound, chance));
    }
}
