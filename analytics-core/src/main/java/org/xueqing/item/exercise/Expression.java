package org.xueqing.item.exercise;

import java.util.Optional;
import org.xueqing.item.answer.Notation;
import org.xueqing.number.Exact;

/** What stands on one side of an equals sign, as the book prints it. */
public sealed interface Expression {

    /** As printed: {@code (20+5)×4}, {@code 3/4−0.5}. */
    String text();

    /**
     * Its value.
     *
     * @param unknown value of x; not asked where there is none
     * @throws ArithmeticException on a division by zero
     */
    Exact value(Exact unknown);

    /** Its value where nothing is unknown. */
    default Exact value() {
        return value(Exact.ZERO);
    }

    /** The two operands where this is the given operation on two numbers. */
    default Optional<Operands> operands(Operator operator) {
        return this instanceof Operation it
                        && it.operator() == operator
                        && it.left() instanceof Numeral left
                        && it.right() instanceof Numeral right
                ? Optional.of(new Operands(left, right))
                : Optional.empty();
    }

    static Expression of(long whole) {
        return Numeral.of(whole);
    }

    default Operation plus(Expression other) {
        return new Operation(Operator.PLUS, this, other);
    }

    default Operation minus(Expression other) {
        return new Operation(Operator.MINUS, this, other);
    }

    default Operation times(Expression other) {
        return new Operation(Operator.TIMES, this, other);
    }

    default Operation dividedBy(Expression other) {
        return new Operation(Operator.DIVIDED_BY, this, other);
    }

    default Bracketed inBrackets() {
        return new Bracketed(this);
    }

    /** Two numbers on which one operation is done. */
    record Operands(Numeral left, Numeral right) {

        public boolean areWhole() {
            return left.notation() == Notation.WHOLE && right.notation() == Notation.WHOLE;
        }
    }

    /** A number with the notation that the book chose. @param text in ASCII digits: 4.50, 3/8, 1又1/2, 25% */
    record Numeral(Exact value, Notation notation, String text) implements Expression {

        public static Numeral of(long whole) {
            return new Numeral(Exact.of(whole), Notation.WHOLE, Long.toString(whole));
        }

        /** Keeps the zeros at the end: 4.50. */
        public static Numeral decimal(String text) {
            return new Numeral(Exact.decimal(text), text.contains(".") ? Notation.DECIMAL : Notation.WHOLE, text);
        }

        /** Not brought to lowest terms: 6/8 stays 6/8. */
        public static Numeral fraction(long numerator, long denominator) {
            return new Numeral(Exact.of(numerator, denominator), Notation.FRACTION, numerator + "/" + denominator);
        }

        public static Numeral mixed(long whole, long numerator, long denominator) {
            Exact value = Exact.of(whole).plus(Exact.of(numerator, denominator));
            return new Numeral(value, Notation.MIXED, whole + "又" + numerator + "/" + denominator);
        }

        /** @param hundredths in decimal digits, such as 12.5 */
        public static Numeral percent(String hundredths) {
            return new Numeral(Exact.decimal(hundredths).dividedBy(100), Notation.PERCENT, hundredths + "%");
        }

        @Override
        public Exact value(Exact unknown) {
            return value;
        }

        /** Digits behind the point as written; 0 for a whole number. */
        public int places() {
            int point = text.indexOf('.');
            return notation == Notation.DECIMAL ? text.length() - point - 1 : 0;
        }

        /** The numerator as written. @throws IllegalStateException if this is no fraction */
        public long numerator() {
            return part(0);
        }

        /** The denominator as written. @throws IllegalStateException if this is no fraction */
        public long denominator() {
            return part(1);
        }

        private long part(int number) {
            if (notation != Notation.FRACTION) {
                throw new IllegalStateException(text + " is no fraction");
            }
            return Long.parseLong(text.split("/", -1)[number]);
        }
    }

    /** The number looked for. @param name x, or □ in the lower grades */
    record Unknown(String name) implements Expression {
        @Override
        public String text() {
            return name;
        }

        @Override
        public Exact value(Exact unknown) {
            return unknown;
        }
    }

    /** Two expressions joined, read with the usual precedence: what must be bracketed is {@link Bracketed}. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public String text() {
            return left.text() + (isWrittenTogether() ? "" : operator.sign()) + right.text();
        }

        /** 3x, not 3×x. */
        private boolean isWrittenTogether() {
            return operator == Operator.TIMES
                    && left instanceof Numeral
                    && right instanceof Unknown it
                    && Character.isLowerCase(it.name().charAt(0));
        }

        @Override
        public Exact value(Exact unknown) {
            return operator.apply(left.value(unknown), right.value(unknown));
        }
    }

    /** A number or letter times itself: a². */
    record Squared(Expression base) implements Expression {
        @Override
        public String text() {
            return base.text() + "²";
        }

        @Override
        public Exact value(Exact unknown) {
            return base.value(unknown).times(base.value(unknown));
        }
    }

    /** An expression within brackets, square ones around round ones. */
    record Bracketed(Expression inner) implements Expression {
        @Override
        public String text() {
            String text = inner.text();
            return text.contains("(") ? "[" + text + "]" : "(" + text + ")";
        }

        @Override
        public Exact value(Exact unknown) {
            return inner.value(unknown);
        }
    }
}
