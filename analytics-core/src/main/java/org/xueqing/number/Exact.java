package org.xueqing.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A rational number in lowest terms with a positive denominator, so that equal numbers are equal records: 1/2, 0.5 and
 * 50 % are one value.
 */
public record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {

    public static final Exact ZERO = of(0);
    public static final Exact ONE = of(1);

    /** @throws ArithmeticException if the denominator is zero */
    public Exact {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator of " + numerator + " is zero");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Exact of(long whole) {
        return of(whole, 1);
    }

    /** @throws ArithmeticException if the denominator is zero */
    public static Exact of(long numerator, long denominator) {
        return new Exact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * A number in ASCII digits such as {@code -3.050}.
     *
     * @throws NumberFormatException if it is none
     */
    public static Exact decimal(String text) {
        return of(new BigDecimal(text));
    }

    public static Exact of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Exact(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Exact(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Exact plus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    public Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if the other number is zero */
    public Exact dividedBy(Exact other) {
        return new Exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Exact plus(long other) {
        return plus(of(other));
    }

    public Exact minus(long other) {
        return minus(of(other));
    }

    public Exact times(long other) {
        return times(of(other));
    }

    /** @throws ArithmeticException if the other number is zero */
    public Exact dividedBy(long other) {
        return dividedBy(of(other));
    }

    public Exact negated() {
        return new Exact(numerator.negate(), denominator);
    }

    public Exact absolute() {
        return signum() < 0 ? negated() : this;
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The greatest whole number that is not above this one. */
    public Exact floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return new Exact(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** @throws ArithmeticException if this is no whole number, or too large for a long */
    public long toLong() {
        if (!isWhole()) {
            throw new ArithmeticException(this + " is no whole number");
        }
        return numerator.longValueExact();
    }

    /** Whether it can be written with finitely many decimals: no prime but 2 and 5 divides the denominator. */
    public boolean isDecimal() {
        BigInteger rest = denominator;
        for (BigInteger prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
            }
        }
        return rest.equals(BigInteger.ONE);
    }

    /** With as many decimals as it needs: {@code 0.5}; {@code 12}. @throws ArithmeticException unless {@link #isDecimal} */
    public String toDecimal() {
        BigDecimal decimal = new BigDecimal(numerator).divide(new BigDecimal(denominator));
        return signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /** Rounded as schools do, a half away from zero (四舍五入), written with all the places asked for: {@code 3.50}. */
    public String toDecimal(int places) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Whole numbers and fractions: {@code 12}, {@code -3/4}. */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
