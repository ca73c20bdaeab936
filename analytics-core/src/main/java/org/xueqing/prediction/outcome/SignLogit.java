package org.xueqing.prediction.outcome;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Log-odds that are linear in standardised signs: intercept + Σ w_j (x_j − mean_j) / scale_j.
 *
 * @param scales above 0
 */
public record SignLogit(List<Double> means, List<Double> scales, List<Double> coefficients, double intercept)
        implements Serializable {

    public SignLogit {
        means = List.copyOf(means);
        scales = List.copyOf(scales);
        coefficients = List.copyOf(coefficients);
    }

    double logit(Prospect prospect) {
        return intercept
                + Stream.of(Sign.values())
                        .mapToDouble(sign -> part(prospect, sign))
                        .sum();
    }

    /** What one sign adds; nothing where the pupil is like the mean. */
    double part(Prospect prospect, Sign sign) {
        int j = sign.ordinal();
        return coefficients.get(j) * ((prospect.signs().get(j) - means.get(j)) / scales.get(j));
    }
}
