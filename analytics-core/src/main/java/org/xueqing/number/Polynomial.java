package org.xueqing.number;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An expression with letters, worked out and with like terms together, so that equal expressions are equal records:
 * 2(a+b) and 2b+a×2. Letters may also be divided by, as in s÷t.
 *
 * @param terms coefficient by power product; none is zero
 */
public record Polynomial(Map<Powers, Exact> terms) {

    public static final Polynomial ZERO = new Polynomial(Map.of());

    /** A product of letters, a²b; negative exponents divide. None is zero. */
    public record Powers(SortedMap<Character, Integer> exponents) implements Comparable<Powers> {

        static final Powers NONE = new Powers(new TreeMap<>());

        /** Higher degrees first, then by letters. */
        private static final Comparator<Powers> ORDER = Comparator.comparing((Powers it) -> -it.degree())
                .thenComparing(it -> it.exponents().toString());

        public Powers {
            SortedMap<Character, Integer> present = new TreeMap<>(exponents);
            present.values().removeIf(exponent -> exponent == 0);
            exponents = Collections.unmodifiableSortedMap(present);
        }

        int degree() {
            return exponents.values().stream().mapToInt(exponent -> exponent).sum();
        }

        Powers times(Powers other, int sign) {
            SortedMap<Character, Integer> product = new TreeMap<>(exponents);
            other.exponents.forEach((letter, exponent) -> product.merge(letter, sign * exponent, Integer::sum));
            return new Powers(product);
        }

        @Override
        public int compareTo(Powers other) {
            return ORDER.compare(this, other);
        }

        private String multiplied() {
            return exponents.entrySet().stream()
                    .filter(it -> it.getValue() > 0)
                    .map(it -> power(it.getKey(), it.getValue()))
                    .collect(Collectors.joining());
        }

        private String divided() {
            return exponents.entrySet().stream()
                    .filter(it -> it.getValue() < 0)
                    .map(it -> "÷" + power(it.getKey(), -it.getValue()))
                    .collect(Collectors.joining());
        }

        private static String power(char letter, int exponent) {
            return switch (exponent) {
                case 1 -> String.valueOf(letter);
                case 2 -> letter + "²";
                case 3 -> letter + "³";
                default -> letter + "^" + exponent;
            };
        }
    }

    public Polynomial {
        terms = Map.copyOf(terms);
    }

    public static Polynomial of(Exact number) {
        return ZERO.plus(Powers.NONE, number);
    }

    public static Polynomial of(long number) {
        return of(Exact.of(number));
    }

    public static Polynomial letter(char letter) {
        return ZERO.plus(new Powers(new TreeMap<>(Map.of(letter, 1))), Exact.ONE);
    }

    public Polynomial plus(Polynomial other) {
        Polynomial sum = this;
        for (Map.Entry<Powers, Exact> term : other.terms.entrySet()) {
            sum = sum.plus(term.getKey(), term.getValue());
        }
        return sum;
    }

    public Polynomial minus(Polynomial other) {
        return plus(other.times(of(-1)));
    }

    public Polynomial times(Polynomial other) {
        Polynomial product = ZERO;
        for (Map.Entry<Powers, Exact> term : terms.entrySet()) {
            for (Map.Entry<Powers, Exact> factor : other.terms.entrySet()) {
                product = product.plus(
                        term.getKey().times(factor.getKey(), 1), term.getValue().times(factor.getValue()));
            }
        }
        return product;
    }

    public boolean hasOneTerm() {
        return terms.size() == 1;
    }

    /** @throws ArithmeticException unless the divisor has one term */
    public Polynomial dividedBy(Polynomial divisor) {
        if (!divisor.hasOneTerm()) {
            throw new ArithmeticException("division by " + divisor);
        }
        Map.Entry<Powers, Exact> only = divisor.terms.entrySet().iterator().next();
        Polynomial quotient = ZERO;
        for (Map.Entry<Powers, Exact> term : terms.entrySet()) {
            quotient = quotient.plus(
                    term.getKey().times(only.getKey(), -1), term.getValue().dividedBy(only.getValue()));
        }
        return quotient;
    }

    private Polynomial plus(Powers powers, Exact coefficient) {
        Map<Powers, Exact> sum = new TreeMap<>(terms);
        sum.merge(powers, coefficient, Exact::plus);
        sum.values().removeIf(it -> it.signum() == 0);
        return new Polynomial(sum);
    }

    /** As a book prints it, terms that are added before those that are taken away: {@code 40−3x}, {@code a²+2a}. */
    @Override
    public String toString() {
        List<Map.Entry<Powers, Exact>> ordered = terms.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Powers, Exact> it) -> -it.getValue().signum())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Powers, Exact> term : ordered) {
            String sign = term.getValue().signum() < 0 ? "−" : text.isEmpty() ? "" : "+";
            text.append(sign).append(term(term.getKey(), term.getValue().absolute()));
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    private static String term(Powers powers, Exact coefficient) {
        Exact front = coefficient.isDecimal() && !coefficient.numerator().equals(BigInteger.ONE)
                ? coefficient
                : new Exact(coefficient.numerator(), BigInteger.ONE);
        Exact divisor = front.dividedBy(coefficient);
        String letters = powers.multiplied();
        String number = front.equals(Exact.ONE) && !letters.isEmpty() ? "" : front.toDecimal();
        return number + letters + (divisor.equals(Exact.ONE) ? "" : "÷" + divisor) + powers.divided();
    }
}
