package org.xueqing.item.family.quota;

import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Expression.Numeral;

/** A whole number of things and a share of them that is a whole number too. */
record Amount(long whole, Numeral share) {

    /** @param leastOfOne what one of the equal parts is at least */
    static Amount drawn(Draw draw, int leastOfOne, int mostOfOne) {
        Numeral share = draw.until(it -> Fractions.proper(it, 3, 9), it -> it.numerator() > 1);
        return new Amount(share.denominator() * draw.between(leastOfOne, mostOfOne), share);
    }

    long part() {
        return share.value().times(whole).toLong();
    }
}
