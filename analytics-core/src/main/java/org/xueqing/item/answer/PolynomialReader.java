package org.xueqing.item.answer;

import java.util.Optional;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.number.Exact;
import org.xueqing.number.Polynomial;

/** Reads expressions with letters: 3a+2b, 2(a+b), a×a, a÷5, 40−3x. */
final class PolynomialReader {

    private static final int MOST_EXPONENT = 9;

    private final String text;
    private int at;

    private PolynomialReader(String text) {
        this.text = text;
    }

    static Reading read(String plain) {
        String bare = Typed.withoutSpaces(plain).replaceFirst("^=", "").replaceFirst("元$", "");
        if (bare.matches(".*[^\\da-zA-Z.+×÷/^()-].*") || bare.contains("()")) {
            return Reading.refused(bare.contains(",") || bare.contains("或") ? Refusal.TWO_ANSWERS : whyNot(bare));
        }
        try {
            return meant(bare, new PolynomialReader(bare).whole());
        } catch (ArithmeticException | IllegalArgumentException noExpression) {
            return Reading.refused(
                    bare.contains("÷0") || bare.contains("/0") ? Refusal.ZERO_DENOMINATOR : Refusal.NOT_A_NUMBER);
        }
    }

    private static Refusal whyNot(String bare) {
        return bare.contains("=") ? Refusal.EXPRESSION : Refusal.UNKNOWN_CHARACTERS;
    }

    private static Reading meant(String bare, Polynomial value) {
        Answer answer = new Answer.Letters(value);
        return isSimplest(bare, value) ? Reading.meant(answer) : Reading.meant(answer, Demand.SIMPLEST_LETTERS);
    }

    /** No sign of multiplication, no number behind a letter, no front 1, as many terms as there must be. */
    private static boolean isSimplest(String bare, Polynomial value) {
        boolean isWrittenOut = bare.matches(".*(×|[a-zA-Z]\\d|(?<![\\d.])1[a-zA-Z]|([a-zA-Z])\\2).*");
        long terms = bare.contains("(") ? value.terms().size() : bare.split("(?<=[\\da-zA-Z])[+-]", -1).length;
        return !isWrittenOut && terms == value.terms().size();
    }

    private Polynomial whole() {
        Polynomial value = sum();
        if (at < text.length()) {
            throw fault();
        }
        return value;
    }

    private Polynomial sum() {
        Polynomial value = isAt("-") ? Polynomial.ZERO : product();
        while (isAt("+-")) {
            value = text.charAt(at++) == '+' ? value.plus(product()) : value.minus(product());
        }
        return value;
    }

    private Polynomial product() {
        Polynomial value = power();
        while (at < text.length() && !isAt("+-)")) {
            boolean isQuotient = isAt("÷/");
            at += isAt("×÷/") ? 1 : 0;
            value = isQuotient ? value.dividedBy(power()) : value.times(power());
        }
        return value;
    }

    private Polynomial power() {
        Polynomial base = factor();
        if (!isAt("^")) {
            return base;
        }
        at++;
        int exponent = Integer.parseInt(digits());
        if (exponent > MOST_EXPONENT) {
            throw fault();
        }
        Polynomial power = Polynomial.of(1);
        for (int count = 0; count < exponent; count++) {
            power = power.times(base);
        }
        return power;
    }

    private Polynomial factor() {
        if (isAt("(")) {
            at++;
            Polynomial inner = sum();
            return closed(inner);
        }
        if (at < text.length() && Character.isLetter(text.charAt(at))) {
            return Polynomial.letter(text.charAt(at++));
        }
        return Polynomial.of(Exact.decimal(digits()));
    }

    private Polynomial closed(Polynomial inner) {
        return Optional.of(inner).filter(it -> isAt(")") && at++ >= 0).orElseThrow(this::fault);
    }

    private String digits() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at == start || at - start > 15) {
            throw fault();
        }
        return text.substring(start, at);
    }

    private boolean isAt(String signs) {
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("no expression at " + at);
    }
}
