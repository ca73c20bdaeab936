package org.xueqing.measurement.survey;

import java.util.Map;

/** What share of a domain's items the pupils of the grade would get right if all of them answered all of it, or why nothing is said. */
public sealed interface SurveyShare {

    /** Fewer pupils are single results. */
    int FEWEST_PUPILS = 10;

    /**
     * @param pupils on whose sheets it rests
     * @param error standard error
     */
    record Known(double share, double error, double low, double high, int pupils) implements SurveyShare {}

    record TooFew(int pupils) implements SurveyShare {}

    /**
     * A ratio estimate from a stratified sample, each sheet with weight N_h / n_h (Cochran 1977, §6.11 and §5A): R = Σ w y / Σ w x. Its variance by
     * the linear residuals d = y − R x, taken around class and booklet (booklets are balanced, so how easy they are does not vary the estimate), minus
     * what a sample of so large a part of the grade does not leave open: of pupils S²/N, S² the variance of pupils' own shares on the whole domain, from
     * how items on one booklet vary together (Neyman 1923). Whoever was drawn and handed nothing in is taken as missing by chance within the class.
     *
     * @param pupils of each class of the grade, drawn or not
     */
    static SurveyShare of(DomainSums sums, Map<String, Integer> pupils) {
        int answering = sums.answering();
        if (answering < FEWEST_PUPILS) {
            return new TooFew(answering);
        }
        ShareResiduals residuals = new ShareResiduals(sums, pupils);
        double share = residuals.share();
        double error = Math.sqrt(residuals.variance());
        if (error == 0) {
            return ofOneKind(share, answering);
        }
        double margin = quantile(residuals.freedom()) * error;
        return new Known(share, error, Math.max(0, share - margin), Math.min(1, share + margin), answering);
    }

    /** Where every answer was right, or none, residuals say nothing of what another sample would have shown; Wilson's interval does. */
    private static Known ofOneKind(double share, int answering) {
        double z = quantile(answering);
        double beyond = z * z / (answering + z * z);
        return share > 0
                ? new Known(share, beyond / z, share - beyond, share, answering)
                : new Known(share, beyond / z, share, share + beyond, answering);
    }

    /** 97.5 % of Student's t, by the first terms of Cornish and Fisher's expansion; exact to 0.01 from five degrees on. */
    static double quantile(int freedom) {
        double z = 1.959963984540054;
        double n = Math.max(3, freedom);
        return z + (z * z * z + z) / (4 * n) + (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96 * n * n);
    }
}
