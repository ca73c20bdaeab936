package org.xueqing.prediction.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Mean and standard deviation of each column; a constant column keeps the scale 1. */
record Standardisation(List<Double> means, List<Double> scales) {

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
                DoubleStream.of(means).boxed().toList(),
                DoubleStream.of(squares)
                        .map(square -> square > CONSTANT ? Math.sqrt(square) : 1)
                        .boxed()
                        .toList());
    }

    double[][] apply(double[][] rows) {
        return Arrays.stream(rows).map(this::apply).toArray(double[][]::new);
    }

    double[] apply(double[] row) {
        double[] standardised = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            standardised[j] = (row[j] - means.get(j)) / scales.get(j);
        }
        return standardised;
    }
}
