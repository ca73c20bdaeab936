package org.xueqing.simulation.task;

import java.math.BigInteger;

/** A positive fraction as it stands on the paper, reduced or not. */
public record Fraction(int numerator, int denominator) {

    public Fraction {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("fraction " + numerator + "/" + denominator + " is not positive");
        }
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
    }

    public Fraction minus(Fraction other) {
        return new Fraction(
                numerator * other.denominator - other.numerator * denominator, denominator * other.denominator);
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator * other.numerator, denominator * other.denominator);
    }

    public Fraction inverted() {
        return new Fraction(/* numerator= */ denominator, /* denominator= */ numerator);
    }

    public Fraction reduced() {
        int divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .intValue();
        return new Fraction(numerator / divisor, denominator / divisor);
    }

    /** Such as 3/4; a whole number without its denominator. */
    public String written() {
        return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
    }
}
