package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.function.LongBinaryOperator;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.procedure.Recognised.Condition;
import org.xueqing.number.Digits;

/** Wrong ways to subtract whole numbers (Brown and Burton 1978; VanLehn 1990). */
final class DifferenceProcedures {

    private static final int TEENS = 20;

    static final List<BuggyProcedure> ALL = List.of(
            minus("M-SUB-REV", (a, b) -> a > 10 && a < TEENS && b < 10, DifferenceProcedures::smallerFromLarger),
            minus("M-SUB-REV2", (a, b) -> a >= TEENS, DifferenceProcedures::smallerFromLarger),
            minus("M-SUB-TENONLY", (a, b) -> a < TEENS && a > 10 && b < 10 && a % 10 < b, (a, b) -> 10 - b),
            minus("M-SUB-COUNT", (a, b) -> a <= TEENS && b > 0, (a, b) -> a - b + 1),
            Recognised.sign("M-SUB-ADDS", Operator.MINUS, (a, b) -> b > 0, Long::sum),
            minus("M-SUB-ZERO", (a, b) -> b == 0, (a, b) -> 0),
            minus("M-SUB-SELF", (a, b) -> a == b, (a, b) -> a),
            columns(
                    "M-SUB-NOBORROW",
                    DifferenceProcedures::tensAppear,
                    (top, bottom, lent) -> new Column((top + 10 - bottom) % 10, top < bottom)),
            minus("M-SUB-CHAIN", (a, b) -> Digits.borrows(a, b) > 1, DifferenceProcedures::lastBorrowKept),
            minus("M-SUB-EXTRA", (a, b) -> a >= 30 && b >= 10 && a % 10 >= b % 10, (a, b) -> a - b - 10),
            columns("M-BORROW-0", DifferenceProcedures::lendsAcrossZero, DifferenceProcedures::zeroLendsTen),
            columns("M-SUB-0NINE", DifferenceProcedures::lendsAcrossZero, DifferenceProcedures::zeroBecomesNine),
            columns("M-SUB-0SKIP", DifferenceProcedures::lendsAcrossZero, DifferenceProcedures::zeroIsSkipped),
            columns(
                    "M-SUB-0N-N",
                    DifferenceProcedures::takesFromZero,
                    (top, bottom, lent) -> top == 0 ? new Column(bottom, false) : plain(top, bottom, lent)),
            columns(
                    "M-SUB-0N-0",
                    DifferenceProcedures::takesFromZero,
                    (top, bottom, lent) -> top == 0 ? new Column(0, false) : plain(top, bottom, lent)),
            minus(
                    "M-SUB-SHORT",
                    (a, b) -> b >= 10 && Digits.count(a) > Digits.count(b),
                    DifferenceProcedures::onlyBelowTheSecond),
            minus(
                    "M-SUB-ALIGN",
                    (a, b) -> b > 0 && b < 10 && a > TEENS && a < 100 && a / 10 >= b,
                    (a, b) -> a - 10 * b));

    private DifferenceProcedures() {}

    /** What is written in a column and whether it takes a ten from the next. */
    private record Column(int digit, boolean takes) {}

    /** How a column is worked: its digits, and whether the column before took a ten from it. */
    @FunctionalInterface
    private interface Rule {
        Column work(int top, int bottom, boolean lent);
    }

    private static BuggyProcedure minus(String code, Condition condition, LongBinaryOperator written) {
        return Recognised.calculation(code, Operator.MINUS, condition, written);
    }

    private static BuggyProcedure columns(String code, Condition condition, Rule rule) {
        return minus(code, condition, (a, b) -> written(a, b, false, rule));
    }

    private static long written(long first, long second, boolean lent, Rule rule) {
        if (first == 0 && second == 0) {
            return 0;
        }
        Column column = rule.work(Digits.at(first, 0), Digits.at(second, 0), lent);
        return 10 * written(first / 10, second / 10, column.takes, rule) + column.digit;
    }

    private static Column plain(int top, int bottom, boolean lent) {
        int left = top - (lent ? 1 : 0);
        return new Column((left + 10 - bottom) % 10, left < bottom);
    }

    /** In each column the smaller digit is taken from the larger: 62−37=35. */
    private static long smallerFromLarger(long first, long second) {
        return written(first, second, false, (top, bottom, lent) -> new Column(Math.abs(top - bottom), false));
    }

    /** 502−347=165: the zero lends as ten, not nine. */
    private static Column zeroLendsTen(int top, int bottom, boolean lent) {
        return lent && top == 0 ? new Column((10 - bottom) % 10, true) : plain(top, bottom, lent);
    }

    /** 502−347=255: the zero becomes nine, and nobody pays for it. */
    private static Column zeroBecomesNine(int top, int bottom, boolean lent) {
        return lent && top == 0 ? new Column(9 - bottom, false) : plain(top, bottom, lent);
    }

    /** 502−347=145 with nothing taken from the tens: zero minus a digit is written as the digit. */
    private static Column zeroIsSkipped(int top, int bottom, boolean lent) {
        return lent && top == 0 ? new Column(bottom, true) : plain(top, bottom, lent);
    }

    /** Of several tens taken the last is not paid for: 532−274=358. */
    private static long lastBorrowKept(long first, long second) {
        int highest = Digits.count(first) - 1;
        while (highest > 0 && !borrowsAt(first, second, highest - 1)) {
            highest--;
        }
        return first - second + Math.round(Math.pow(10, highest));
    }

    private static boolean borrowsAt(long first, long second, int column) {
        long cut = Math.round(Math.pow(10, column + 1.0));
        return first % cut < second % cut;
    }

    /** The places above the subtrahend's are not brought down: 348−25=23. */
    private static long onlyBelowTheSecond(long first, long second) {
        long cut = Math.round(Math.pow(10, Digits.count(second)));
        return first % cut < second ? -1 : first % cut - second;
    }

    private static boolean tensAppear(long first, long second) {
        return first > TEENS && Digits.borrows(first, second) > 0;
    }

    private static boolean lendsAcrossZero(long first, long second) {
        return first > 100
                && Digits.at(first, 1) == 0
                && Digits.at(first, 0) < Digits.at(second, 0)
                && Digits.at(second, 1) > 0;
    }

    private static boolean takesFromZero(long first, long second) {
        return first >= TEENS && Digits.at(first, 0) == 0 && Digits.at(second, 0) > 0;
    }
}
