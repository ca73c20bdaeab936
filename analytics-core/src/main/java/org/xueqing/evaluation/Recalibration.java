package org.xueqing.evaluation;

import java.util.Optional;

/**
 * The logistic line that would put predictions right: logit P(correct) = intercept + slope · logit p (Cox 1958,
 * doi:10.1093/biomet/45.3-4.562). Slope 1 and intercept 0 need no putting right; a slope below 1 says that predictions are
 * too extreme, above 1 too timid. Fitted by Newton steps on the log-likelihood, which is concave.
 */
public record Recalibration(double intercept, double slope) {

    static final Recalibration NONE_NEEDED = new Recalibration(0, 1);

    private static final int MOST_STEPS = 50;
    private static final double LEAST_STEP = 1e-10;
    private static final double LEAST_CURVED = 1e-9;

    /** Empty where no line can be found: one outcome only, one prediction only, or outcomes that a threshold separates. */
    static Optional<Recalibration> of(double[] clipped, boolean[] correct) {
        double[] logits = logits(clipped);
        Recalibration here = NONE_NEEDED;
        for (int step = 0; step < MOST_STEPS; step++) {
            Slopes slopes = new Slopes();
            for (int i = 0; i < logits.length; i++) {
                slopes.add(here, logits[i], correct[i]);
            }
            Optional<Recalibration> next = slopes.stepFrom(here);
            if (next.isEmpty() || next.get().distance(here) < LEAST_STEP) {
                return next;
            }
            here = next.get();
        }
        return Optional.empty();
    }

    static double[] logits(double[] clipped) {
        double[] logits = new double[clipped.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Math.log(clipped[i] / (1 - clipped[i]));
        }
        return logits;
    }

    private double probability(double logit) {
        return 1 / (1 + Math.exp(-(intercept + slope * logit)));
    }

    private double distance(Recalibration other) {
        return Math.abs(intercept - other.intercept) + Math.abs(slope - other.slope);
    }

    /** Gradient and curvature of the log-likelihood, as sums over answers; sums over pupils can be weighted. */
    static final class Slopes {

        private double toIntercept;
        private double toSlope;
        private double curved;
        private double curvedBoth;
        private double curvedSlope;

        void add(Recalibration here, double logit, boolean isCorrect) {
            double probability = here.probability(logit);
            double miss = (isCorrect ? 1 : 0) - probability;
            double weight = probability * (1 - probability);
            toIntercept += miss;
            toSlope += miss * logit;
            curved += weight;
            curvedBoth += weight * logit;
            curvedSlope += weight * logit * logit;
        }

        void add(Slopes other, double times) {
            toIntercept += times * other.toIntercept;
            toSlope += times * other.toSlope;
            curved += times * other.curved;
            curvedBoth += times * other.curvedBoth;
            curvedSlope += times * other.curvedSlope;
        }

        Optional<Recalibration> stepFrom(Recalibration here) {
            double determinant = curved * curvedSlope - curvedBoth * curvedBoth;
            if (!(determinant > LEAST_CURVED * curved * curvedSlope)) {
                return Optional.empty();
            }
            return Optional.of(new Recalibration(
                    here.intercept + (curvedSlope * toIntercept - curvedBoth * toSlope) / determinant,
                    here.slope + (curved * toSlope - curvedBoth * toIntercept) / determinant));
        }
    }
}
