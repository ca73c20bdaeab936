package org.xueqing.prediction;

import java.io.Serializable;
import java.util.List;

/**
 * Logistic regression on standardised features, as plain numbers: p = 1 / (1 + exp(−(intercept + Σ w_j (x_j − mean_j) /
 * scale_j))).
 *
 * @param scales above 0
 */
public record NextAnswerModel(
        List<String> features, List<Double> means, List<Double> scales, List<Double> coefficients, double intercept)
        implements Serializable {

    public NextAnswerModel {
        features = List.copyOf(features);
        means = List.copyOf(means);
        scales = List.copyOf(scales);
        coefficients = List.copyOf(coefficients);
        int size = features.size();
        if (means.size() != size || scales.size() != size || coefficients.size() != size) {
            throw new IllegalArgumentException(size + " features, " + means.size() + " means, " + scales.size()
                    + " scales and " + coefficients.size() + " coefficients");
        }
    }

    /** Probability that the answer is correct. */
    public double probability(double[] values) {
        if (values.length != features.size()) {
            throw new IllegalArgumentException(values.length + " values for " + features.size() + " features");
        }
        double logit = intercept;
        for (int i = 0; i < values.length; i++) {
            logit += coefficients.get(i) * ((values[i] - means.get(i)) / scales.get(i));
        }
        return Logit.inverse(logit);
    }
}
