package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.function.LongBinaryOperator;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.procedure.Recognised.Condition;
import org.xueqing.number.Digits;

/** Wrong ways to multiply whole numbers. */
final class ProductProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            Recognised.sign("M-MUL-ADD", Operator.TIMES, (a, b) -> a < 100 && b < 10, Long::sum),
            times("M-FACT-NEAR", ProductProcedures::isFact, ProductProcedures::similarFact),
            times("M-FACT-PREV", ProductProcedures::isFact, (a, b) -> a * b - Math.max(a, b)),
            times("M-FACT-NEXT", ProductProcedures::isFact, (a, b) -> a * b + Math.min(a, b)),
            times("M-MUL-COPY", (a, b) -> a > 10 && a % 10 > 0 && b < 10, (a, b) -> a - a % 10 + a % 10 * b),
            rows("M-MUL-NOCARRY", ProductProcedures::carries, (digit, factor, carry) -> digit * factor, Writing.UNITS),
            rows(
                    "M-MUL-CARRYFIRST",
                    ProductProcedures::carries,
                    (digit, factor, carry) -> (digit + carry) * factor,
                    Writing.UNITS),
            rows(
                    "M-MUL-SWAP",
                    (a, b) -> b < 10 && carries(a, b),
                    (digit, factor, carry) -> digit * factor + carry,
                    Writing.TENS),
            times("M-MUL-CONCAT", (a, b) -> b < 10 && carries(a, b), ProductProcedures::productsSideBySide),
            rows(
                    "M-MUL-ZERO",
                    (a, b) -> b < 10 && hasInnerZero(a),
                    (digit, factor, carry) -> (digit == 0 ? factor : digit * factor) + carry,
                    Writing.UNITS),
            times("M-MUL-ZEROSKIP", (a, b) -> b < 10 && hasInnerZero(a), ProductProcedures::withoutInnerZeros),
            rows(
                    "M-MUL-ZEROCARRY",
                    (a, b) -> b < 10 && hasInnerZero(a),
                    (digit, factor, carry) -> digit == 0 ? 0 : digit * factor + carry,
                    Writing.UNITS),
            times("M-MUL-ENDLESS", ProductProcedures::endsWithZero, (a, b) -> a * b / 10),
            times("M-MUL-ENDMORE", ProductProcedures::endsWithZero, (a, b) -> a * b * 10),
            times("M-MUL-SHIFT", ProductProcedures::hasTwoRows, (a, b) -> a * (b % 10) + a * (b / 10)),
            times(
                    "M-MUL-DIAG",
                    (a, b) -> hasTwoRows(a, b) && a < 100,
                    (a, b) -> a / 10 * (b / 10) * 100 + a % 10 * (b % 10)),
            times("M-MUL-ONEROW", ProductProcedures::hasTwoRows, (a, b) -> a * (b % 10)),
            times(
                    "M-MUL-ROWSUM",
                    ProductProcedures::hasTwoRows,
                    (a, b) -> SumProcedures.withoutCarries(a * (b % 10), a * (b / 10) * 10)));

    private ProductProcedures() {}

    /** What a column gives: digit of the upper factor, digit that multiplies, what was carried. */
    @FunctionalInterface
    private interface Rule {
        long product(long digit, long factor, long carry);
    }

    /** Which digit of a column's product is written; the other is carried. */
    private enum Writing {
        UNITS,
        TENS
    }

    private static BuggyProcedure times(String code, Condition condition, LongBinaryOperator written) {
        return Recognised.calculation(code, Operator.TIMES, condition, written);
    }

    /** Each row of the written form follows the rule; the rows are added rightly. */
    private static BuggyProcedure rows(String code, Condition condition, Rule rule, Writing writing) {
        return times(code, condition, (a, b) -> {
            long sum = 0;
            for (int column = 0; column < Digits.count(b); column++) {
                sum += Math.round(Math.pow(10, column)) * row(a, Digits.at(b, column), 0, rule, writing);
            }
            return sum;
        });
    }

    /** The highest column is written whole. */
    private static long row(long factor, long digit, long carry, Rule rule, Writing writing) {
        long product = rule.product(factor % 10, digit, carry);
        if (factor < 10) {
            return product;
        }
        boolean swaps = writing == Writing.TENS && product > 9;
        long written = swaps ? product / 10 : product % 10;
        long carried = swaps ? product % 10 : product / 10;
        return 10 * row(factor / 10, digit, carried, rule, writing) + written;
    }

    /** 27×3=621. */
    private static long productsSideBySide(long factor, long digit) {
        if (factor == 0) {
            return 0;
        }
        long product = factor % 10 * digit;
        return productsSideBySide(factor / 10, digit) * (product > 9 ? 100 : 10) + product;
    }

    /** 204×2=48: the place of the zero is left out. */
    private static long withoutInnerZeros(long factor, long digit) {
        long zeroless = Long.parseLong(Long.toString(factor).replaceAll("(?<=\\d)0+(?=[1-9])", ""));
        return zeroless * digit;
    }

    /** 7×8=54: the verse that sounds like it, one factor smaller and the other larger. */
    private static long similarFact(long a, long b) {
        long small = Math.min(a, b);
        long large = Math.max(a, b);
        return large < 9 && small > 1 ? (small - 1) * (large + 1) : (large - 1) * small;
    }

    private static boolean isFact(long a, long b) {
        return a > 1 && b > 1 && a < 10 && b < 10;
    }

    private static boolean carries(long a, long b) {
        return a > 10 && Digits.of(b).stream().anyMatch(digit -> carriesIn(a, digit));
    }

    private static boolean carriesIn(long factor, long digit) {
        return factor >= 10 && (factor % 10 * digit > 9 || carriesIn(factor / 10, digit));
    }

    private static boolean hasInnerZero(long factor) {
        return Long.toString(factor).matches("\\d+0+[1-9]+");
    }

    private static boolean endsWithZero(long a, long b) {
        return a * b % 10 == 0 && (a > 9 && a % 10 == 0 || b > 9 && b % 10 == 0);
    }

    private static boolean hasTwoRows(long a, long b) {
        return a > 10 && b > 10 && b < 100 && b % 10 > 0;
    }
}
