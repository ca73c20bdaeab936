package org.xueqing.measurement.skill;

/** Inverses of symmetric positive definite matrices, by Cholesky's decomposition. */
final class PositiveDefinite {

    /** A direction of which less is left than this part is taken for none. */
    private static final double SINGULAR = 1e-10;

    private PositiveDefinite() {}

    /** What stands on the diagonal of the inverse; nothing if there is none. The matrix is overwritten. */
    static double[] inverseDiagonal(double[][] matrix) {
        int n = matrix.length;
        if (!decompose(matrix)) {
            return new double[0];
        }
        double[] diagonal = new double[n];
        for (int column = 0; column < n; column++) {
            double[] solved = new double[n];
            for (int row = column; row < n; row++) {
                double sum = row == column ? 1 : 0;
                for (int k = column; k < row; k++) {
                    sum -= matrix[row][k] * solved[k];
                }
                solved[row] = sum / matrix[row][row];
                diagonal[column] += solved[row] * solved[row];
            }
        }
        return diagonal;
    }

    private static boolean decompose(double[][] matrix) {
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= matrix[row][k] * matrix[column][k];
                }
                if (row != column) {
                    matrix[row][column] = sum / matrix[column][column];
                } else if (sum > SINGULAR * matrix[row][row]) {
                    matrix[row][row] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
    }
}
