package org.xueqing.item.family;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads printed arithmetic from its characters and works it out with another library's fractions: a judge of keys that
 * knows nothing of exercises and expressions. Reads + − × ÷, brackets of both kinds, decimals, percentages, a/b without
 * spaces, and mixed numbers (2又1/3).
 */
final class PrintedArithmetic {

    private final String text;
    private int at;

    private PrintedArithmetic(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if the text is no arithmetic; names the place */
    static BigFraction solve(String text) {
        PrintedArithmetic reader = new PrintedArithmetic(text.replace(" ", ""));
        BigFraction value = reader.sum();
        if (reader.at < reader.text.length()) {
            throw reader.fault();
        }
        return value;
    }

    private BigFraction sum() {
        BigFraction value = product();
        while (isAt("+") || isAt("−")) {
            value = text.charAt(at++) == '+' ? value.add(product()) : value.subtract(product());
        }
        return value;
    }

    private BigFraction product() {
        BigFraction value = operand();
        while (isAt("×") || isAt("÷")) {
            value = text.charAt(at++) == '×' ? value.multiply(operand()) : value.divide(operand());
        }
        return value;
    }

    private BigFraction operand() {
        if (isAt("(") || isAt("[")) {
            at++;
            BigFraction inner = sum();
            at++;
            return inner;
        }
        return percentOf(mixed());
    }

    private BigFraction percentOf(BigFraction value) {
        at += isAt("%") ? 1 : 0;
        return at > 0 && text.charAt(at - 1) == '%' ? value.divide(100) : value;
    }

    private BigFraction mixed() {
        BigFraction value = simple();
        if (isAt("又")) {
            at++;
            return value.add(simple());
        }
        return value;
    }

    private BigFraction simple() {
        BigFraction value = decimal();
        if (isAt("/")) {
            at++;
            return value.divide(decimal());
        }
        return value;
    }

    private BigFraction decimal() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (start == at) {
            throw fault();
        }
        BigDecimal decimal = new BigDecimal(text.substring(start, at));
        return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(Math.max(0, decimal.scale())));
    }

    private boolean isAt(String sign) {
        return text.startsWith(sign, at);
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("no arithmetic at " + at + " of " + text);
    }
}
