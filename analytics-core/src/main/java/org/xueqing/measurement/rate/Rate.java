package org.xueqing.measurement.rate;

import java.io.Serializable;

/** A pupil's rate, beside what is usual. */
public sealed interface Rate extends Serializable {

    /** Answers that tell of the rate. */
    int answers();

    /**
     * @param beyond logits a doubling by which the rate is above the usual one
     * @param error standard error of that
     */
    record Known(double beyond, double error, int answers) implements Rate {}

    record TooFewAnswers(int answers) implements Rate {}
}
