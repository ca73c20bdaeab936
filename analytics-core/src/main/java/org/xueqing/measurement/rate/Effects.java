package org.xueqing.measurement.rate;

import java.util.Arrays;
import org.xueqing.calibration.LinearSystem;

/**
 * What belongs to each group of answers (each pupil's, each point's …): some numbers that are multiplied with the first columns of its
 * rows. They are normal around 0, each with a spread of its own over the groups.
 */
final class Effects {

    private static final double LEAST_VARIANCE = 1e-4;

    private final int[] groupOf;
    private final int size;
    private final int width;
    private final boolean isFixed;
    private final double[][] values;
    private final double[][] errorVariances;
    private final double[] variances;

    private Effects(int[] groupOf, int width, boolean isFixed) {
        this.groupOf = groupOf;
        this.size = Arrays.stream(groupOf).max().orElse(-1) + 1;
        this.width = width;
        this.isFixed = isFixed;
        values = new double[size][width];
        errorVariances = new double[size][width];
        variances = new double[width];
        Arrays.fill(variances, 0.25);
    }

    static Effects spread(int[] groupOf, int width) {
        return new Effects(groupOf, width, false);
    }

    /** One group of everything, free of a prior. */
    static Effects fixed(int rows, int width) {
        return new Effects(new int[rows], width, true);
    }

    double value(int group, int column) {
        return values[group][column];
    }

    double error(int group, int column) {
        return Math.sqrt(errorVariances[group][column]);
    }

    /** One step of Newton's for each group, all else held; the logits are moved along. */
    void step(Opportunities rows, double[] logits) {
        double[][] slopes = new double[size][width];
        double[][][] information = new double[size][width][width];
        collect(rows, logits, slopes, information);
        for (int group = 0; group < size; group++) {
            move(group, slopes[group], information[group]);
        }
        for (int row = 0; row < logits.length; row++) {
            for (int column = 0; column < width; column++) {
                logits[row] += slopes[groupOf[row]][column] * rows.columns[column][row];
            }
        }
    }

    private void collect(Opportunities rows, double[] logits, double[][] slopes, double[][][] information) {
        for (int row = 0; row < logits.length; row++) {
            double expected = 1 / (1 + Math.exp(-logits[row]));
            double surprise = (rows.correct[row] ? 1 : 0) - expected;
            double weight = expected * (1 - expected);
            double[] slope = slopes[groupOf[row]];
            double[][] of = information[groupOf[row]];
            for (int i = 0; i < width; i++) {
                slope[i] += surprise * rows.columns[i][row];
                for (int j = 0; j <= i; j++) {
                    of[i][j] += weight * rows.columns[i][row] * rows.columns[j][row];
                }
            }
        }
    }

    /** Afterwards the slopes hold by how much the values moved. */
    private void move(int group, double[] slopes, double[][] information) {
        for (int i = 0; i < width; i++) {
            information[i][i] += isFixed ? 1e-6 : 1 / variances[i];
            slopes[i] -= isFixed ? 0 : values[group][i] / variances[i];
        }
        for (int i = 0; i < width; i++) {
            double[] unit = new double[width];
            unit[i] = 1;
            LinearSystem.solve(copy(information), unit);
            errorVariances[group][i] = unit[i];
        }
        LinearSystem.solve(information, slopes);
        for (int i = 0; i < width; i++) {
            values[group][i] += slopes[i];
        }
    }

    /**
     * Spreads that make the values and their errors likeliest (EM).
     *
     * @return by what share a variance has changed at most
     */
    double estimateSpread() {
        double most = 0;
        for (int i = 0; i < width; i++) {
            double before = variances[i];
            double sum = 0;
            for (int group = 0; group < size; group++) {
                sum += values[group][i] * values[group][i] + errorVariances[group][i];
            }
            variances[i] = Math.max(LEAST_VARIANCE, sum / size);
            most = Math.max(most, Math.abs(variances[i] / before - 1));
        }
        return most;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
