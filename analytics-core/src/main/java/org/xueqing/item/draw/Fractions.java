package org.xueqing.item.draw;

import java.math.BigInteger;
import java.util.List;
import org.xueqing.item.exercise.Expression.Numeral;

/** Draws of fractions and decimals. */
public final class Fractions {

    private Fractions() {}

    /** A proper fraction in lowest terms with one of these denominators; the numerator is above 0. */
    public static Numeral proper(Draw draw, int leastDenominator, int mostDenominator) {
        return draw.until(
                it -> {
                    int denominator = it.between(leastDenominator, mostDenominator);
                    return Numeral.fraction(it.between(1, denominator - 1), denominator);
                },
                it -> isReduced(it.numerator(), it.denominator()));
    }

    /** Two different fractions in lowest terms. */
    public static List<Numeral> pair(Draw draw, int leastDenominator, int mostDenominator) {
        Numeral first = proper(draw, leastDenominator, mostDenominator);
        return List.of(first, draw.until(it -> proper(it, leastDenominator, mostDenominator), it -> !it.value()
                .equals(first.value())));
    }

    public static boolean isReduced(long numerator, long denominator) {
        return common(numerator, denominator) == 1;
    }

    /** The greatest common factor. */
    public static long common(long first, long second) {
        return BigInteger.valueOf(first).gcd(BigInteger.valueOf(second)).longValueExact();
    }

    /** A decimal with so many places whose last digit is not zero, between two numbers of its last place. */
    public static Numeral decimal(Draw draw, int places, long least, long most) {
        return decimal(draw.until(it -> it.between(least, most), it -> it % 10 != 0), places);
    }

    /** So many of the last place: 305 hundredths are 3.05. */
    public static Numeral decimal(long ofLastPlace, int places) {
        return Numeral.decimal(java.math.BigDecimal.valueOf(ofLastPlace, places).toPlainString());
    }
}
