package org.xueqing.item.exercise;

import java.util.Optional;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Unknown;

/**
 * Reads arithmetic as books print it, in normal signs (see {@link ExerciseReader}): + − × ÷, brackets of both kinds, 3.50,
 * 3/4, 1又1/2, 25%, □ and x, 3x for 3×x.
 */
final class ExpressionReader {

    private final String text;
    private int at;

    private ExpressionReader(String text) {
        this.text = text;
    }

    /** Empty where the text is no arithmetic as a whole. */
    static Optional<Expression> read(String text) {
        ExpressionReader reader = new ExpressionReader(text);
        try {
            Expression expression = reader.sum();
            return reader.at == text.length() ? Optional.of(expression) : Optional.empty();
        } catch (NoArithmetic | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static final class NoArithmetic extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoArithmetic() {
            super(null, null, false, false);
        }
    }

    private Expression sum() {
        Expression sum = product();
        while (isAt('+') || isAt('−')) {
            sum = take() == '+' ? sum.plus(product()) : sum.minus(product());
        }
        return sum;
    }

    private Expression product() {
        Expression product = operand();
        while (isAt('×') || isAt('÷')) {
            product = take() == '×' ? product.times(operand()) : product.dividedBy(operand());
        }
        return product;
    }

    private Expression operand() {
        if (isAt('(') || isAt('[')) {
            char closing = take() == '(' ? ')' : ']';
            Expression inner = sum();
            expect(closing);
            return inner.inBrackets();
        }
        if (isAt('□') || isAt('x')) {
            return new Unknown(String.valueOf(take()));
        }
        Numeral numeral = numeral();
        return isAt('x') ? numeral.times(new Unknown(String.valueOf(take()))) : numeral;
    }

    private Numeral numeral() {
        String digits = digits();
        if (isAt('%')) {
            at++;
            return Numeral.percent(digits);
        }
        if (isAt('又')) {
            at++;
            long numerator = whole(digits());
            expect('/');
            return Numeral.mixed(whole(digits), numerator, whole(digits()));
        }
        if (isAt('/')) {
            at++;
            return Numeral.fraction(whole(digits), whole(digits()));
        }
        return Numeral.decimal(digits);
    }

    private String digits() {
        int start = at;
        while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("\\d{1,15}(\\.\\d{1,9})?")) {
            throw new NoArithmetic();
        }
        return digits;
    }

    private static long whole(String digits) {
        if (digits.contains(".")) {
            throw new NoArithmetic();
        }
        return Long.parseLong(digits);
    }

    private void expect(char sign) {
        if (!isAt(sign)) {
            throw new NoArithmetic();
        }
        at++;
    }

    private char take() {
        return text.charAt(at++);
    }

    private boolean isAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }
}
