package org.xueqing.measurement.ability;

/**
 * What is believed of an item before its answers, where a model needs it: log a and logit c are normal. Without it the
 * 3PL's likelihood has ridges on which steep items with much guessing explain anything.
 */
public record Prior(double logSlopeMean, double logSlopeSd, double guessMean, double guessSd) {

    /** For the 3PL: discriminations around 1 (half to twice as much), guessing around one in five. */
    public static final Prior USUAL = new Prior(0, 0.5, Math.log(0.25), 0.5);

    static final Prior NONE = new Prior(0, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

    /** The log-density up to a constant; −∞ where no slope may be. */
    double log(double slope, double guess) {
        if (this == NONE) {
            return 0;
        }
        double a = slope > 0 ? (Math.log(slope) - logSlopeMean) / logSlopeSd : Double.POSITIVE_INFINITY;
        double c = (guess - guessMean) / guessSd;
        return -0.5 * (a * a + c * c);
    }

    double bySlope(double slope) {
        return this == NONE ? 0 : -(Math.log(slope) - logSlopeMean) / (logSlopeSd * logSlopeSd * slope);
    }

    double byGuess(double guess) {
        return this == NONE ? 0 : -(guess - guessMean) / (guessSd * guessSd);
    }

    /** Minus the second derivative by the slope. */
    double slopeInformation(double slope) {
        return this == NONE ? 0 : expectedSlopeInformation(slope) * (1 - (Math.log(slope) - logSlopeMean));
    }

    double expectedSlopeInformation(double slope) {
        return this == NONE ? 0 : 1 / (logSlopeSd * logSlopeSd * slope * slope);
    }

    double guessInformation() {
        return this == NONE ? 0 : 1 / (guessSd * guessSd);
    }
}
