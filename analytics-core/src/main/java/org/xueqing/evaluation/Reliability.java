package org.xueqing.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What became of the answers that were given about the same probability: the reliability table, ECE10, and the Brier score
 * taken apart (Murphy 1973, doi:10.1175/1520-0450(1973)012&lt;0595:ANVPOT&gt;2.0.CO;2).
 *
 * <p>Bin k holds the predictions with min(⌊10p⌋, 9) = k; empty bins are left out. With n_k answers, mean prediction p_k and
 * share correct y_k:
 *
 * <pre>
 *   ECE10       = Σ n_k/n · |y_k − p_k|
 *   reliability = Σ n_k/n · (y_k − p_k)²       lower is better
 *   resolution  = Σ n_k/n · (y_k − y)²         higher is better
 *   uncertainty = y(1 − y)
 *   Brier       = reliability − resolution + uncertainty + within
 * </pre>
 *
 * <p>{@code within} is what the spread of predictions inside the bins adds; it is 0 where each bin holds one value.
 */
public record Reliability(List<Bin> bins, double brier) {

    static final int BINS = 10;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** @param number from 0 */
    public record Bin(int number, long answers, double meanPredicted, double shareCorrect) {

        double gap() {
            return shareCorrect - meanPredicted;
        }
    }

    static Reliability of(double[] clipped, boolean[] correct) {
        long[] counts = new long[BINS];
        double[] predictions = new double[BINS];
        double[] hits = new double[BINS];
        double squares = 0;
        for (int i = 0; i < clipped.length; i++) {
            int bin = bin(clipped[i]);
            counts[bin]++;
            predictions[bin] += clipped[i];
            hits[bin] += correct[i] ? 1 : 0;
            squares += Accuracy.square(clipped[i], correct[i]);
        }
        List<Bin> bins = new ArrayList<>();
        for (int k = 0; k < BINS; k++) {
            if (counts[k] > 0) {
                bins.add(new Bin(k, counts[k], predictions[k] / counts[k], hits[k] / counts[k]));
            }
        }
        return new Reliability(bins, squares / clipped.length);
    }

    static int bin(double probability) {
        return Math.min((int) (BINS * probability), BINS - 1);
    }

    public double ece() {
        return weighted(bin -> Math.abs(bin.gap()));
    }

    public double reliability() {
        return weighted(bin -> bin.gap() * bin.gap());
    }

    public double resolution() {
        double share = shareCorrect();
        return weighted(bin -> (bin.shareCorrect() - share) * (bin.shareCorrect() - share));
    }

    public double uncertainty() {
        return shareCorrect() * (1 - shareCorrect());
    }

    public double within() {
        return brier - reliability() + resolution() - uncertainty();
    }

    public double shareCorrect() {
        return weighted(Bin::shareCorrect);
    }

    private double weighted(ToDoubleFunction<Bin> value) {
        double answers = bins.stream().mapToLong(Bin::answers).sum();
        return bins.stream()
                .mapToDouble(bin -> bin.answers() / answers * value.applyAsDouble(bin))
                .sum();
    }
}
