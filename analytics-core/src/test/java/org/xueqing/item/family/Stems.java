package org.xueqing.item.family;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a solver reads in a stem. */
final class Stems {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PRINTED = Pattern.compile("([0-9.+−×÷()\\[\\]]+)=（　　）");

    private Stems() {}

    /** All whole numbers, in printed order. */
    static List<Long> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Long::valueOf)
                .toList();
    }

    /** The groups of a pattern that the text must contain. */
    static Matcher find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return found;
    }

    static long number(Matcher found, int group) {
        return Long.parseLong(found.group(group));
    }

    /** The value of the arithmetic before the blank. */
    static BigFraction printedValue(String stem) {
        Matcher printed = PRINTED.matcher(stem);
        if (!printed.find()) {
            throw new IllegalArgumentException("no arithmetic in " + stem);
        }
        return PrintedArithmetic.solve(printed.group(1));
    }

    static String whole(BigFraction value) {
        if (!value.getDenominator().equals(BigInteger.ONE)) {
            throw new IllegalArgumentException(value + " is no whole number");
        }
        return value.getNumerator().toString();
    }

    /** A printed relation between two values. */
    static String relation(BigFraction left, BigFraction right) {
        int sign = left.compareTo(right);
        return sign > 0 ? ">" : sign < 0 ? "<" : "=";
    }

    /** The letter of an option. */
    static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }
}
