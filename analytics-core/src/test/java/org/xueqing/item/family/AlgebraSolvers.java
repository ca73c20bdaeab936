package org.xueqing.item.family;

import static org.xueqing.item.family.StemNumbers.formula;
import static org.xueqing.item.family.StemNumbers.matched;
import static org.xueqing.item.family.StemNumbers.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.xueqing.item.Item;

/** Solvers of families on letters, equations and numbers below zero. */
final class AlgebraSolvers {

    static final Map<String, IndependentSolver> BY_FAMILY = byFamily();

    private AlgebraSolvers() {}

    private static Map<String, IndependentSolver> byFamily() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        negatives(solvers);
        letters(solvers);
        equations(solvers);
        return solvers;
    }

    private static void negatives(Map<String, IndependentSolver> solvers) {
        solvers.put("NEG-OPPOSITE", formula(it -> it.get(2).negate()));
        solvers.put("NEG-COMPARE", StemNumbers::compared);
        solvers.put("NEG-ORDER", StemNumbers::ordered);
        solvers.put("NEG-RISE", formula(it -> it.get(1).subtract(it.get(0))));
        solvers.put("NEG-RANGE", formula(it -> it.get(0).add(it.get(1))));
    }

    private static void letters(Map<String, IndependentSolver> solvers) {
        solvers.put("LETTER-TIMES", item -> number(item) + letter(item));
        solvers.put("LETTER-MORE", item -> letter(item) + "+" + number(item));
        solvers.put("LETTER-LESS", item -> letter(item) + "−" + number(item));
        solvers.put("LETTER-SHARED", item -> letter(item) + "÷" + number(item));
        solvers.put("LETTER-TIMES-PLUS", item -> {
            Matcher match = matched("的(\\d+)倍(.)(\\d+)", item);
            return match.group(1) + letter(item) + (match.group(2).equals("多") ? "+" : "−") + match.group(3);
        });
        solvers.put("LETTER-VALUE", item -> {
            Matcher match = matched("=(\\d+)时，(\\d+)[a-z]([+−])(\\d+)=", item);
            return text(
                    PrintedArithmetic.solve(match.group(2) + "×" + match.group(1) + match.group(3) + match.group(4)));
        });
        solvers.put("LETTER-SQUARE-VALUE", item -> {
            Matcher match = matched("=(\\d+)时，[a-z]²(\\+\\d+)?=", item);
            String further = match.group(2) == null ? "" : match.group(2);
            return text(PrintedArithmetic.solve(match.group(1) + "×" + match.group(1) + further));
        });
        solvers.put("LETTER-LIKE-ADD", item -> counted(item, 1));
        solvers.put("LETTER-LIKE-SUB", item -> counted(item, -1));
        solvers.put("LETTER-SQUARE", item -> letter(item) + "²");
    }

    private static String letter(Item item) {
        return matched("([a-z])", item).group(1);
    }

    static String number(Item item) {
        return matched("(\\d+)", item).group(1);
    }

    private static String counted(Item item, int sign) {
        Matcher match = matched("：(\\d*)([a-z])[+−](\\d*)[a-z]=", item);
        int count = count(match.group(1)) + sign * count(match.group(3));
        return count + match.group(2);
    }

    private static void equations(Map<String, IndependentSolver> solvers) {
        solvers.put("EQUATION-WHICH", item -> option(item, printed -> printed.contains("x") && printed.contains("=")));
        solvers.put("EQUATION-BALANCE", item -> {
            String sign = matched("左边写成x[+−×÷]\\d+([+−×÷])", item).group(1);
            return option(item, sign::equals);
        });
        for (String kind : List.of("PLUS", "MINUS", "TIMES", "DIVIDE", "FROM", "BY", "TWO-STEPS", "TWO-X")) {
            solvers.put("EQUATION-" + kind, AlgebraSolvers::root);
        }
    }

    static String option(Item item, java.util.function.Predicate<String> condition) {
        List<String> options = item.draft().options();
        int found = IntStream.range(0, options.size())
                .filter(number -> condition.test(options.get(number)))
                .findFirst()
                .orElseThrow();
        return String.valueOf((char) ('A' + found));
    }

    /** Where the left side as a function of x, of the form k·x+m or k÷x, meets the right side. */
    private static String root(Item item) {
        Matcher match = matched("解方程：(.+)=([0-9.]+)，", item);
        BigFraction right = PrintedArithmetic.solve(match.group(2));
        Function<Integer, BigFraction> left = x -> PrintedArithmetic.solve(
                match.group(1).replaceAll("(\\d)x", "$1×x").replace("x", Integer.toString(x)));
        if (match.group(1).endsWith("÷x")) {
            return text(left.apply(1).divide(right));
        }
        BigFraction slope = left.apply(2).subtract(left.apply(1));
        return text(right.subtract(left.apply(1)).divide(slope).add(1));
    }

    private static int count(String coefficient) {
        return coefficient.isEmpty() ? 1 : Integer.parseInt(coefficient);
    }
}
