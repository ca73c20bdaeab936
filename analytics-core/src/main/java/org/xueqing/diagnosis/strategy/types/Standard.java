package org.xueqing.diagnosis.strategy.types;

/** Columns with mean 0 and standard deviation 1; a constant column becomes 0. */
final class Standard {

    private static final double CONSTANT = 1e-9;

    private Standard() {}

    static double[][] of(double[][] rows) {
        double[][] standard = new double[rows.length][rows[0].length];
        for (int column = 0; column < rows[0].length; column++) {
            double mean = 0;
            for (double[] row : rows) {
                mean += row[column] / rows.length;
            }
            double square = 0;
            for (double[] row : rows) {
                square += (row[column] - mean) * (row[column] - mean) / rows.length;
            }
            for (int i = 0; i < rows.length; i++) {
                standard[i][column] = square < CONSTANT ? 0 : (rows[i][column] - mean) / Math.sqrt(square);
            }
        }
        return standard;
    }
}
