package org.xueqing.prediction.outcome;

import java.io.Serializable;

/**
 * What share of a course a pupil held when it ended, as far as that is known.
 *
 * @param share 0 to 1
 * @param deviation standard deviation of what is believed about it; 0 where it was measured
 */
public record Ending(double share, double deviation) implements Serializable {

    public Ending {
        if (!(share >= 0 && share <= 1 && deviation >= 0)) {
            throw new IllegalArgumentException("a share of " + share + " ± " + deviation);
        }
    }

    /** Measured, as by a paper's score. */
    public static Ending measured(double share) {
        return new Ending(share, 0);
    }

    /** Probability that the share is below a bar: normal, or yes or no where it was measured. */
    public double below(double bar) {
        return deviation == 0 ? (share < bar ? 1 : 0) : Normal.below((bar - share) / deviation);
    }
}
