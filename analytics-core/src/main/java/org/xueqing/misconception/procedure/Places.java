package org.xueqing.misconception.procedure;

import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.number.Exact;

/** Decimals as their digits and places. */
final class Places {

    private Places() {}

    static boolean areDecimals(Numeral left, Numeral right) {
        return Wrongly.isDecimal(left) && Wrongly.isDecimal(right);
    }

    static boolean areSame(Numeral left, Numeral right) {
        return areDecimals(left, right) && left.places() == right.places();
    }

    /** Whether they are decimals, or one is and the other is whole. */
    static boolean isOneDecimal(Numeral left, Numeral right) {
        return areDecimals(left, right)
                || Wrongly.isDecimal(left) && Wrongly.isWhole(right)
                || Wrongly.isWhole(left) && Wrongly.isDecimal(right);
    }

    static Exact whole(Numeral number) {
        return number.value().floor();
    }

    /** What stands behind the point, as a number below one. */
    static Exact tail(Numeral number) {
        return number.value().minus(whole(number));
    }

    /** Its digits as a whole number: 305 of 3.05. */
    static Exact digits(Numeral number) {
        return number.value().times(power(number.places()));
    }

    static long power(int exponent) {
        return exponent == 0 ? 1 : 10 * power(exponent - 1);
    }
}
