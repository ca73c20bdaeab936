package org.xueqing.calibration;

import org.xueqing.response.Bkt;

/** The parameters of {@link Bkt} as places of a vector. */
enum Parameter {
    PRIOR,
    LEARN,
    GUESS,
    SLIP,
    FORGET;

    static final int COUNT = values().length;

    static double[] vector(Bkt bkt) {
        return new double[] {bkt.prior(), bkt.learn(), bkt.guess(), bkt.slip(), bkt.forget()};
    }

    static Bkt bkt(double[] vector) {
        return new Bkt(
                vector[PRIOR.ordinal()],
                vector[LEARN.ordinal()],
                vector[GUESS.ordinal()],
                vector[SLIP.ordinal()],
                vector[FORGET.ordinal()]);
    }
}
