package org.xueqing.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * Standard errors and 95 % intervals at a maximum. Intervals are normal in the log-odds of the parameter's place within its
 * range, so they stay inside it and are wider on the side with room. A parameter at an end of its range has a density that
 * falls away from that end; its interval is cut from that.
 */
final class Estimates {

    private static final int N = Parameter.COUNT;
    private static final double NORMAL_975 = 1.959963984540054;

    private final Bounds bounds;
    private final double[] values;
    private final Slope slope;

    private Estimates(Bounds bounds, double[] values, Slope slope) {
        this.bounds = bounds;
        this.values = values;
        this.slope = slope;
    }

    static List<Estimate> at(Ascent ascent, Bounds bounds) {
        Estimates estimates = new Estimates(bounds, ascent.parameters(), ascent.slope());
        List<Estimate> list = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            list.add(estimates.estimate(i));
        }
        return list;
    }

    private Estimate estimate(int i) {
        if (bounds.isFixed(i)) {
            return new Estimate(values[i], null, values[i], values[i]);
        }
        return bounds.isAtEnd(i, values[i]) ? atEnd(i) : inside(i, Math.sqrt(variance(i)));
    }

    private Estimate inside(int i, double standardError) {
        double low = bounds.low()[i];
        double range = bounds.high()[i] - low;
        double share = (values[i] - low) / range;
        double logOdds = Math.log(share / (1 - share));
        double reach = NORMAL_975 * standardError / (range * share * (1 - share));
        return new Estimate(
                values[i],
                standardError,
                low + range / (1 + Math.exp(reach - logOdds)),
                low + range / (1 + Math.exp(-reach - logOdds)));
    }

    /** The density is about exp(−gradient · distance): 95 % of it lie within 3 / gradient, or 2 standard errors. */
    private Estimate atEnd(int i) {
        double gradient = Math.abs(slope.gradient[i]);
        double information = slope.information[i][i];
        double reach = Math.min(3 / Math.max(gradient, 1e-12), NORMAL_975 / Math.sqrt(Math.max(information, 1e-12)));
        boolean isLow = values[i] <= bounds.low()[i];
        return new Estimate(
                values[i],
                null,
                isLow ? values[i] : bounds.within(i, values[i] - reach),
                isLow ? bounds.within(i, values[i] + reach) : values[i]);
    }

    /** Diagonal element of the inverse information of the parameters that are not at an end. */
    private double variance(int i) {
        double[][] matrix = new double[N][N];
        double[] unit = new double[N];
        unit[i] = 1;
        for (int j = 0; j < N; j++) {
            boolean counts = counts(j);
            for (int k = 0; k < j; k++) {
                matrix[j][k] = counts && counts(k) ? slope.information[j][k] : 0;
            }
            matrix[j][j] = counts ? slope.information[j][j] + 1e-9 : 1;
        }
        return LinearSystem.solve(matrix, unit) && unit[i] > 0 ? unit[i] : 1 / (slope.information[i][i] + 1e-9);
    }

    private boolean counts(int i) {
        return !bounds.isFixed(i) && !bounds.isAtEnd(i, values[i]);
    }
}
