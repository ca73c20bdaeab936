package org.xueqing.calibration;

/** Symmetric positive definite systems of a handful of unknowns, by Cholesky's decomposition. */
public final class LinearSystem {

    private LinearSystem() {}

    /**
     * Replaces the right-hand side by the solution and the lower triangle by its Cholesky factor.
     *
     * @param matrix of which the lower triangle counts
     * @return whether the matrix is positive definite; otherwise nothing useful is left
     */
    public static boolean solve(double[][] matrix, double[] rightHandSide) {
        if (!decompose(matrix)) {
            return false;
        }
        int n = rightHandSide.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                rightHandSide[i] -= matrix[i][j] * rightHandSide[j];
            }
            rightHandSide[i] /= matrix[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                rightHandSide[i] -= matrix[j][i] * rightHandSide[j];
            }
            rightHandSide[i] /= matrix[i][i];
        }
        return true;
    }

    private static boolean decompose(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                if (i != j) {
                    matrix[i][j] = sum / matrix[j][j];
                } else if (sum > 0) {
                    matrix[i][i] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
    }
}
