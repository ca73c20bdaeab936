package org.xueqing.simulation.task;

import java.math.BigDecimal;
import java.math.BigInteger;

/** How pupils write decimals: no zeros at the end, no exponent. */
public final class Decimals {

    private Decimals() {}

    public static String written(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** 125 with 2 places is 1.25. */
    public static BigDecimal of(long digits, int places) {
        return new BigDecimal(BigInteger.valueOf(digits), places);
    }
}
