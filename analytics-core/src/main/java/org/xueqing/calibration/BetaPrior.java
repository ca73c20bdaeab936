package org.xueqing.calibration;

/**
 * Beta(1 + hits, 1 + misses) belief about a probability: as if so many observations had been made before.
 *
 * @param hits imagined observations for, at least 0
 * @param misses imagined observations against, at least 0
 */
record BetaPrior(double hits, double misses) {

    static BetaPrior around(double mode, double weight) {
        return new BetaPrior(mode * weight, (1 - mode) * weight);
    }

    /** Logarithm of the density up to a constant. */
    double logDensity(double probability) {
        return hits * Math.log(probability) + misses * Math.log(1 - probability);
    }

    /** Most probable value after the observations. */
    double mode(double moreHits, double moreMisses) {
        return (hits + moreHits) / (hits + moreHits + misses + moreMisses);
    }
}
