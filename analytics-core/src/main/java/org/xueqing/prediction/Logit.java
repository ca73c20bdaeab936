package org.xueqing.prediction;

/** Log-odds of a probability, and back. */
final class Logit {

    private Logit() {}

    static double of(double probability) {
        return Math.log(probability / (1 - probability));
    }

    static double inverse(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
