package org.xueqing.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How right probabilities were. Predictions are clipped to [{@link #CLIP}, 1 − CLIP] first.
 *
 * @param auc probability that a correct answer was given a higher probability than a wrong one, ties counting ½ (the rank
 *     formula of Mann and Whitney); empty if only one outcome occurs
 * @param logLoss −Σ[y ln p + (1 − y) ln(1 − p)] / n
 * @param rmse √(Σ(p − y)² / n)
 */
public record Accuracy(long answers, OptionalDouble auc, double logLoss, double rmse) {

    public static final double CLIP = 1e-6;

    /** @param predicted probabilities that the answers are correct; at least one, none NaN */
    public static Accuracy of(double[] predicted, boolean[] correct) {
        if (predicted.length == 0 || predicted.length != correct.length) {
            throw new IllegalArgumentException(predicted.length + " predictions for " + correct.length + " answers");
        }
        double[] clipped = Arrays.stream(predicted).map(Accuracy::clipped).toArray();
        double losses = 0;
        double squares = 0;
        for (int i = 0; i < clipped.length; i++) {
            losses -= Math.log(correct[i] ? clipped[i] : 1 - clipped[i]);
            double miss = clipped[i] - (correct[i] ? 1 : 0);
            squares += miss * miss;
        }
        return new Accuracy(
                clipped.length, auc(clipped, correct), losses / clipped.length, Math.sqrt(squares / clipped.length));
    }

    private static double clipped(double probability) {
        if (Double.isNaN(probability)) {
            throw new IllegalArgumentException("a prediction is not a number");
        }
        return Math.max(CLIP, Math.min(1 - CLIP, probability));
    }

    private static OptionalDouble auc(double[] predicted, boolean[] correct) {
        long positives =
                IntStream.range(0, correct.length).filter(i -> correct[i]).count();
        long negatives = correct.length - positives;
        if (positives == 0 || negatives == 0) {
            return OptionalDouble.empty();
        }
        double ranks = rankSum(predicted, correct);
        double wins = ranks - positives * (positives + 1) / 2.0;
        return OptionalDouble.of(wins / positives / negatives);
    }

    /** Sum of the ranks of the correct answers; equal predictions share the mean of their ranks. */
    private static double rankSum(double[] predicted, boolean[] correct) {
        Integer[] order = IntStream.range(0, predicted.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> predicted[i]));
        double sum = 0;
        int from = 0;
        while (from < order.length) {
            int to = from;
            int correctOnes = 0;
            while (to < order.length && predicted[order[to]] == predicted[order[from]]) {
                correctOnes += correct[order[to]] ? 1 : 0;
                to++;
            }
            sum += correctOnes * (from + 1 + to) / 2.0;
            from = to;
        }
        return sum;
    }
}
