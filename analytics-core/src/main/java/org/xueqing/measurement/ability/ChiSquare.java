package org.xueqing.measurement.ability;

/** The chi-square distribution. */
final class ChiSquare {

    private static final double ENOUGH = 1e-14;
    private static final int MOST_TERMS = 10_000;

    private ChiSquare() {}

    /**
     * The probability of more than a value, by the regularized incomplete gamma function: its series below the mean,
     * its continued fraction (Lentz) above (Abramowitz and Stegun 6.5.29 and 6.5.31).
     *
     * @param value at least 0
     * @param degrees of freedom, at least 1
     */
    static double above(double value, int degrees) {
        double shape = degrees / 2.0;
        double x = value / 2;
        if (!(value > 0)) {
            return 1;
        }
        double scale = Math.exp(shape * Math.log(x) - x - logGamma(degrees));
        double above = x < shape + 1 ? 1 - scale * series(shape, x) : scale * fraction(shape, x);
        return Math.max(0, Math.min(1, above));
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int k = 1; k < MOST_TERMS && term > sum * ENOUGH; k++) {
            term *= x / (shape + k);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / Double.MIN_NORMAL;
        double d = 1 / b;
        double value = d;
        double factor = 0;
        for (int k = 1; k < MOST_TERMS && Math.abs(factor - 1) > ENOUGH; k++) {
            double a = -k * (k - shape);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            factor = d * c;
            value *= factor;
        }
        return value;
    }

    /** log Γ(degrees / 2), from Γ(1) or Γ(1/2) upwards. */
    private static double logGamma(int degrees) {
        double sum = degrees % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
        for (double k = degrees % 2 == 0 ? 1 : 0.5; k < degrees / 2.0 - 0.25; k++) {
            sum += Math.log(k);
        }
        return sum;
    }
}
