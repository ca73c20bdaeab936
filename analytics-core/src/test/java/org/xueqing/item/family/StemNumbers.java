package org.xueqing.item.family;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.xueqing.item.Item;

/** Reads the numbers of a stem in their order, and writes numbers as careful pupils do. */
final class StemNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d+又\\d+/\\d+|\\d+/\\d+|\\d+(?:\\.\\d+)?%?");
    private static final Pattern PRINTED = Pattern.compile("([0-9./又%+−×÷()\\[\\]]+)[=≈]（　　）");

    private StemNumbers() {}

    static List<BigFraction> of(Item item) {
        return of(item.stem());
    }

    static List<BigFraction> of(String text) {
        List<BigFraction> numbers = new ArrayList<>();
        Matcher match = NUMBER.matcher(text);
        while (match.find()) {
            numbers.add(PrintedArithmetic.solve(match.group()));
        }
        return numbers;
    }

    /** A solver whose answer is a formula of the numbers in the stem. */
    static IndependentSolver formula(Function<List<BigFraction>, BigFraction> formula) {
        return item -> text(formula.apply(of(item)));
    }

    /** Works out the arithmetic before the blank. */
    static String calculated(Item item) {
        return text(printed(item));
    }

    static BigFraction printed(Item item) {
        return PrintedArithmetic.solve(matched(PRINTED, item.stem()).group(1));
    }

    static Matcher matched(String pattern, Item item) {
        return matched(Pattern.compile(pattern), item.stem());
    }

    private static Matcher matched(Pattern pattern, String stem) {
        Matcher match = pattern.matcher(stem);
        if (!match.find()) {
            throw new IllegalArgumentException(pattern + " is not in " + stem);
        }
        return match;
    }

    /** 12, 0.5, 1/3. */
    static String text(BigFraction value) {
        BigInteger rest = value.getDenominator().abs();
        for (int prime : new int[] {2, 5}) {
            while (rest.mod(BigInteger.valueOf(prime)).signum() == 0) {
                rest = rest.divide(BigInteger.valueOf(prime));
            }
        }
        if (!rest.equals(BigInteger.ONE)) {
            return value.signum() * value.getNumerator().abs().intValueExact() + "/"
                    + value.getDenominator().abs();
        }
        BigDecimal decimal = new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()));
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /** Rounded half up to the places. */
    static String rounded(BigFraction value, int places) {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), places, RoundingMode.HALF_UP)
                .toPlainString();
    }

    static BigFraction fraction(String numerator, String denominator) {
        return BigFraction.of(new BigInteger(numerator), new BigInteger(denominator));
    }

    /** The sign for the circle between two printed numbers; 0.3636… goes on without end. */
    static String compared(Item item) {
        String[] sides = item.stem().substring(item.stem().indexOf('：') + 1).split("○", -1);
        int order = side(sides[0]).subtract(side(sides[1])).signum();
        return order < 0 ? "<" : order > 0 ? ">" : "=";
    }

    private static BigFraction side(String printed) {
        if (printed.endsWith("…")) {
            String period = printed.substring(2, 4);
            return fraction(period, "99");
        }
        return printed.startsWith("−")
                ? PrintedArithmetic.solve(printed.substring(1)).negate()
                : PrintedArithmetic.solve(printed);
    }

    /** The options' letters, the smallest number first. */
    static String ordered(Item item) {
        List<String> options = item.draft().options();
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < options.size(); number++) {
            numbers.add(number);
        }
        numbers.sort((one, other) ->
                side(options.get(one)).subtract(side(options.get(other))).signum());
        StringBuilder letters = new StringBuilder();
        numbers.forEach(number -> letters.append((char) ('A' + number)));
        return letters.toString();
    }

    static int inChinese(String numeral) {
        return "零一二三四五六七八九十".indexOf(numeral.replace("两", "二"));
    }
}
