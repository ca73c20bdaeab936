package org.xueqing.measurement.ability;

import java.util.Optional;

/** The triangle L with L·Lᵀ = a symmetric positive definite matrix. */
final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** @return nothing if the matrix, of which the lower triangle counts, is not positive definite */
    static Optional<Cholesky> of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][];
        for (int i = 0; i < n; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j] - dot(lower[i], lower[j], j);
                if (i != j) {
                    lower[i][j] = rest / lower[j][j];
                } else if (rest > 1e-12 * Math.abs(matrix[i][i])) {
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    private static double dot(double[] left, double[] right, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += left[k] * right[k];
        }
        return sum;
    }

    double[] solve(double[] rightHandSide) {
        double[] x = rightHandSide.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
        return x;
    }

    double[][] inverse() {
        double[][] inverse = new double[lower.length][];
        for (int k = 0; k < lower.length; k++) {
            double[] unit = new double[lower.length];
            unit[k] = 1;
            inverse[k] = solve(unit);
        }
        return inverse;
    }
}
