package org.xueqing.measurement.skill;

/** What is assumed of the shares of the profiles: the second half of the M-step. */
interface Shares {

    /** @return the best shares for pupils expected to have each profile */
    double[] best(double[] pupils);

    /** Whatever shares there are, with some pupils spread evenly before the answers. */
    static Shares free(double imagined) {
        return pupils -> {
            double sum = imagined;
            for (double expected : pupils) {
                sum += expected;
            }
            double[] shares = new double[pupils.length];
            for (int profile = 0; profile < shares.length; profile++) {
                shares[profile] = (pupils[profile] + imagined / pupils.length) / sum;
            }
            return shares;
        };
    }
}
