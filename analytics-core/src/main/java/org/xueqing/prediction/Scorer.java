package org.xueqing.prediction;

import java.io.Serializable;
import java.util.List;
import org.xueqing.prediction.boosting.BoostedTrees;

/** From the features of a question to the log-odds of a right answer, as plain numbers. */
public sealed interface Scorer extends Serializable {

    double logit(double[] values);

    /**
     * What each feature adds to the log-odds.
     *
     * @param contributions one per feature, added to
     * @return what everybody gets; with the contributions it makes {@link #logit}
     */
    double contribute(double[] values, double[] contributions);

    /**
     * Logistic regression on standardised features: log-odds = intercept + Σ w_j (x_j − mean_j) / scale_j. A feature that
     * is average contributes nothing.
     *
     * @param scales above 0
     */
    record Logistic(List<Double> means, List<Double> scales, List<Double> coefficients, double intercept)
            implements Scorer {

        public Logistic {
            means = List.copyOf(means);
            scales = List.copyOf(scales);
            coefficients = List.copyOf(coefficients);
            if (means.size() != Feature.COUNT
                    || scales.size() != Feature.COUNT
                    || coefficients.size() != Feature.COUNT) {
                throw new IllegalArgumentException(Feature.COUNT + " features, " + means.size() + " means, "
                        + scales.size() + " scales and " + coefficients.size() + " coefficients");
            }
        }

        @Override
        public double logit(double[] values) {
            double logit = intercept;
            for (int i = 0; i < values.length; i++) {
                logit += part(values, i);
            }
            return logit;
        }

        @Override
        public double contribute(double[] values, double[] contributions) {
            for (int i = 0; i < values.length; i++) {
                contributions[i] += part(values, i);
            }
            return intercept;
        }

        private double part(double[] values, int i) {
            return coefficients.get(i) * ((values[i] - means.get(i)) / scales.get(i));
        }
    }

    /** Boosted trees. */
    record Boosted(BoostedTrees trees) implements Scorer {

        @Override
        public double logit(double[] values) {
            return trees.logit(values);
        }

        @Override
        public double contribute(double[] values, double[] contributions) {
            return trees.contribute(values, contributions);
        }
    }
}
