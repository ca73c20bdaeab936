package org.xueqing.calibration;

import java.io.Serializable;
import org.xueqing.response.Bkt;

/** What became of estimating one knowledge point. */
public sealed interface Calibration extends Serializable {

    /** Parameters to use for the point. */
    Bkt parameters();

    long pupils();

    long answers();

    /**
     * Log-likelihood Σ ln P(answer | earlier answers of the same pupil) under {@link #parameters}, without the prior
     * beliefs.
     */
    double logLikelihood();

    /**
     * Parameters were estimated.
     *
     * @param hasConverged the last step gained next to nothing; otherwise the steps ran out
     */
    record Calibrated(Bkt parameters, long pupils, long answers, double logLikelihood, int steps, boolean hasConverged)
            implements Calibration {}

    /** Too little to learn from, so the named prior holds. */
    record TooFewAnswers(Bkt parameters, long pupils, long answers, double logLikelihood) implements Calibration {}

    /** Nothing was estimated: the parameters were given. */
    record Given(Bkt parameters, long pupils, long answers, double logLikelihood) implements Calibration {}
}
