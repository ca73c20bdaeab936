package org.xueqing.prediction.training;

import java.util.Arrays;

/** Mean and standard deviation of each column; a constant column keeps the scale 1. */
@SuppressWarnings("ArrayRecordComponent") // plain numbers for tight loops, never compared
record Standardisation(double[] means, double[] scales) {

    private static final double CONSTANT = 1e-18;

    static Standardisation of(double[][] rows) {
        int columns = rows[0].length;
        double[] means = new double[columns];
        double[] squares = new double[columns];
        for (double[] row : rows) {
            for (int j = 0; j < columns; j++) {
                means[j] += row[j] / rows.length;
            }
        }
        for (double[] row : rows) {
            for (int j = 0; j < columns; j++) {
                squares[j] += (row[j] - means[j]) * (row[j] - means[j]) / rows.length;
            }
        }
        return new Standardisation(
                means,
                Arrays.stream(squares)
                        .map(square -> square > CONSTANT ? Math.sqrt(square) : 1)
                        .toArray());
    }

    void apply(double[] row, double[] standardised) {
        for (int j = 0; j < means.length; j++) {
            standardised[j] = (row[j] - means[j]) / scales[j];
        }
    }
}
