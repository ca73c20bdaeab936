package org.xueqing.measurement.ability;

/** First derivatives, and minus the second ones, of the expected log-likelihood by a group's mean and log-sd of ability. */
record GroupTerms(double byMean, double byLogSd, double meanMean, double meanLogSd, double logSdLogSd) {

    static GroupTerms of(int group, Layout layout, Likelihood.Expectation here) {
        Quadrature quadrature = here.curves().quadrature();
        double mean = here.parameters()[layout.mean(group)];
        double sd = Math.exp(here.parameters()[layout.logSd(group)]);
        double all = 0;
        double sum = 0;
        double squares = 0;
        for (int q = 0; q < quadrature.size(); q++) {
            double pupils = here.counts().pupils()[group * quadrature.size() + q];
            double z = (quadrature.node(q) - mean) / sd;
            all += pupils;
            sum += pupils * z;
            squares += pupils * z * z;
        }
        return new GroupTerms(sum / sd, squares - all, all / (sd * sd), 2 * sum / sd, 2 * squares);
    }
}
