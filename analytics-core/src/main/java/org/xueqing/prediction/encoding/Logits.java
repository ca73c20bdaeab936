package org.xueqing.prediction.encoding;

/** Log-odds of a probability, and back. */
public final class Logits {

    private Logits() {}

    public static double of(double probability) {
        return Math.log(probability / (1 - probability));
    }

    public static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
