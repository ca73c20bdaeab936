package org.xueqing.calibration;

import java.io.Serializable;

/**
 * What is believed about a probability before the answers: Beta(1 + hits, 1 + misses), as if so many observations had been
 * made.
 *
 * @param hits imagined observations for, at least 0
 * @param misses imagined observations against, at least 0
 */
public record BetaBelief(double hits, double misses) implements Serializable {

    static final BetaBelief NONE = new BetaBelief(0, 0);

    static BetaBelief around(double mode, double weight) {
        return new BetaBelief(mode * weight, (1 - mode) * weight);
    }

    /** Adds the logarithm of the density, up to a constant. */
    void addAt(int parameter, double probability, Slope slope) {
        if (hits + misses == 0) {
            return;
        }
        double p = Math.max(1e-12, Math.min(1 - 1e-12, probability));
        slope.add(
                parameter,
                hits * Math.log(p) + misses * Math.log(1 - p),
                hits / p - misses / (1 - p),
                hits / (p * p) + misses / ((1 - p) * (1 - p)));
    }
}
