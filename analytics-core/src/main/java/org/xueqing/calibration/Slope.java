package org.xueqing.calibration;

import java.util.Arrays;

/**
 * A function of the parameters at one point: its value, first derivatives, and the expected information (the negative
 * second derivatives that the model expects).
 */
final class Slope {

    private static final int N = Parameter.COUNT;

    double value;
    final double[] gradient = new double[N];

    /** The lower triangle counts. */
    final double[][] information = new double[N][N];

    void clear() {
        value = 0;
        for (int i = 0; i < N; i++) {
            gradient[i] = 0;
            Arrays.fill(information[i], 0);
        }
    }

    /** Adds another function of all parameters. */
    void add(double moreValue, double[] moreGradient, double[][] moreInformation) {
        value += moreValue;
        for (int i = 0; i < N; i++) {
            gradient[i] += moreGradient[i];
            for (int j = 0; j <= i; j++) {
                information[i][j] += moreInformation[i][j];
            }
        }
    }

    /** Adds a function of one parameter alone. */
    void add(int parameter, double moreValue, double moreGradient, double moreInformation) {
        value += moreValue;
        gradient[parameter] += moreGradient;
        information[parameter][parameter] += moreInformation;
    }
}
