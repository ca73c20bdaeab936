package org.xueqing.prediction.training;

import java.util.Arrays;
import java.util.List;

/** Mean and standard deviation of each column; a constant column keeps the scale 1. */
record Standardisation(List<Double> means, List<Double> scales) {

    static Standardisation of(double[][] rows) {
        int columns = rows[0].length;
        Double[] means = new Double[columns];
        Double[] scales = new Double[columns];
        for (int j = 0; j < columns; j++) {
            int column = j;
            double mean = Arrays.stream(rows).mapToDouble(row -> row[column]).sum() / rows.length;
            double square = Arrays.stream(rows)
                            .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
                            .sum()
                    / rows.length;
            means[j] = mean;
            scales[j] = square > 1e-18 ? Math.sqrt(square) : 1;
        }
        return new Standardisation(List.of(means), List.of(scales));
    }

    double[] apply(double[] row) {
        double[] standardised = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            standardised[j] = (row[j] - means.get(j)) / scales.get(j);
        }
        return standardised;
    }
}
