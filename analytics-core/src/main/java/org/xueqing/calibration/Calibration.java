package org.xueqing.calibration;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
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
     * @param estimates prior, learn, guess, slip, forget with their uncertainty
     * @param passes over the answers that it took
     */
    record Calibrated(
            Bkt parameters,
            List<Estimate> estimates,
            long pupils,
            long answers,
            double logLikelihood,
            Set<Flag> flags,
            int passes)
            implements Calibration {

        public Calibrated {
            estimates = List.copyOf(estimates);
            flags = Set.copyOf(flags);
        }
    }

    /** Nothing was estimated: the parameters were given. */
    record Given(Bkt parameters, long pupils, long answers, double logLikelihood) implements Calibration {}
}
