package org.xueqing.calibration;

import java.io.Serializable;

/**
 * A monotone map from predicted to observed probabilities (beta calibration; Kull, Silva Filho and Flach 2017,
 * <a href="https://doi.org/10.1214/17-EJS1338SI">doi:10.1214/17-EJS1338SI</a>): log-odds = a·ln p − b·ln(1 − p) + c. With
 * a = b = 1 and c = 0 it changes nothing.
 */
public record BetaMap(double a, double b, double c) implements Serializable {

    public static final BetaMap IDENTITY = new BetaMap(1, 1, 0);

    private static final double CLIP = 1e-6;
    private static final int MOST_STEPS = 25;
    private static final double LEAST_STEP = 1e-9;

    /**
     * The most likely map, by Newton's method.
     *
     * @param predicted for answers that the predicting model has not seen
     * @return {@link #IDENTITY} where the outcomes do not determine a rising map
     */
    public static BetaMap fit(double[] predicted, boolean[] correct) {
        return fit(predicted, correct, 0);
    }

    /** @param belief in {@link #IDENTITY}: how precisely its numbers are believed, as 1 / variance */
    private static BetaMap fit(double[] predicted, boolean[] correct, double belief) {
        double[] weights = {1, 1, 0};
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] information = new double[3][3];
            double[] move = new double[3];
            for (int i = 0; i < predicted.length; i++) {
                add(predicted[i], correct[i], weights, information, move);
            }
            for (int j = 0; j < 3; j++) {
                information[j][j] += belief;
                move[j] -= belief * (weights[j] - (j < 2 ? 1 : 0));
            }
            if (!LinearSystem.solve(information, move)) {
                return IDENTITY;
            }
            double longest = 0;
            for (int j = 0; j < 3; j++) {
                weights[j] += move[j];
                longest = Math.max(longest, Math.abs(move[j]));
            }
            if (longest < LEAST_STEP) {
                break;
            }
        }
        boolean rises = weights[0] > 0 && weights[1] > 0 && Double.isFinite(weights[2]);
        return rises ? new BetaMap(weights[0], weights[1], weights[2]) : IDENTITY;
    }

    /**
     * The most probable map if models are believed to be nearly right already: a and b normal around 1 and c around 0, each with a
     * standard deviation of 0.05. A few hundred outcomes hardly move it, so a map of chance makes no prediction worse.
     */
    public static BetaMap fitNearIdentity(double[] predicted, boolean[] correct) {
        return fit(predicted, correct, 1 / (0.05 * 0.05));
    }

    /** @param probability in [0, 1] */
    public double of(double probability) {
        double p = clipped(probability);
        return logistic(a * Math.log(p) - b * Math.log(1 - p) + c);
    }

    private static void add(
            double predicted, boolean isCorrect, double[] weights, double[][] information, double[] gradient) {
        double p = clipped(predicted);
        double[] x = {Math.log(p), -Math.log(1 - p), 1};
        double q = logistic(weights[0] * x[0] + weights[1] * x[1] + weights[2]);
        for (int j = 0; j < 3; j++) {
            gradient[j] += ((isCorrect ? 1 : 0) - q) * x[j];
            for (int k = 0; k <= j; k++) {
                information[j][k] += q * (1 - q) * x[j] * x[k];
            }
        }
    }

    private static double clipped(double probability) {
        return Math.max(CLIP, Math.min(1 - CLIP, probability));
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
