package org.xueqing.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How right probabilities were. Predictions are clipped to [{@link #CLIP}, 1 − CLIP] first.
 *
 * @param auc probability that a correct answer was given a higher probability than a wrong one, ties counting ½ (the rank
 *     formula of Mann and Whitney); empty if only one outcome occurs
 * @param logLoss −Σ[y ln p + (1 − y) ln(1 − p)] / n
 * @param rmse √(Σ(p − y)² / n)
 * @param hitRate share of answers that came out as the more probable way; p &gt; ½ says "correct"
 */
public record Accuracy(long answers, OptionalDouble auc, double logLoss, double rmse, double hitRate) {

    public static final double CLIP = 1e-6;

    /** @param predicted probabilities that the answers are correct; at least one, none NaN */
    public static Accuracy of(double[] predicted, boolean[] correct) {
        if (predicted.length == 0 || predicted.length != correct.length) {
            throw new IllegalArgumentException(predicted.length + " predictions for " + correct.length + " answers");
        }
        double[] clipped = clipped(predicted);
        int n = clipped.length;
        double losses = 0;
        double squares = 0;
        long hits = 0;
        for (int i = 0; i < n; i++) {
            losses += loss(clipped[i], correct[i]);
            squares += square(clipped[i], correct[i]);
            hits += clipped[i] > 0.5 == correct[i] ? 1 : 0;
        }
        return new Accuracy(n, Ranks.auc(clipped, correct), losses / n, Math.sqrt(squares / n), (double) hits / n);
    }

    static double[] clipped(double[] predicted) {
        return Arrays.stream(predicted).map(Accuracy::clipped).toArray();
    }

    static double clipped(double probability) {
        if (Double.isNaN(probability)) {
            throw new IllegalArgumentException("a prediction is not a number");
        }
        return Math.max(CLIP, Math.min(1 - CLIP, probability));
    }

    static double loss(double clipped, boolean isCorrect) {
        return -Math.log(isCorrect ? clipped : 1 - clipped);
    }

    static double square(double predicted, boolean isCorrect) {
        double miss = predicted - (isCorrect ? 1 : 0);
        return miss * miss;
    }
}
