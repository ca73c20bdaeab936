package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.function.LongBinaryOperator;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.RemainderDivision;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.procedure.Recognised.Condition;
import org.xueqing.number.Digits;
import org.xueqing.number.Exact;

/** Wrong ways to divide whole numbers. */
final class QuotientProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            exact("M-DIV-FACT", (a, b) -> isFact(a, b) && a / b > 1, (a, b) -> a / b - 1),
            exact("M-DIV-FACT-NEXT", (a, b) -> isFact(a, b) && a / b < 9, (a, b) -> a / b + 1),
            Recognised.sign("M-DIV-SUBS", Operator.DIVIDED_BY, (a, b) -> b > 0 && a < 100 && b < 10, (a, b) -> a - b),
            remaindered(
                    "M-REM-BIG",
                    (a, b) -> b > 1,
                    (a, b) -> new Answer.Remainder(exactly(a / b - 1), exactly(a % b + b))),
            remaindered("M-REM-LOST", (a, b) -> true, (a, b) -> Answer.of(a / b)),
            remaindered("M-REM-SWAP", (a, b) -> true, (a, b) -> RemainderDivision.answer(a % b, a / b)),
            remaindered(
                    "M-REM-MORE",
                    (a, b) -> a / b < 9,
                    (a, b) -> RemainderDivision.answer(a / b + 1, (a / b + 1) * b - a)),
            division(
                    "M-QUOT-ZERO",
                    (a, b) -> without("(?<=\\d)0+(?=[1-9])", a / b) != a / b,
                    (a, b) -> without("(?<=\\d)0+(?=[1-9])", a / b)),
            division("M-QUOT-ENDZERO", (a, b) -> a / b > 9 && a / b % 10 == 0, (a, b) -> a / b / 10),
            division("M-QUOT-ZEROMORE", (a, b) -> hasRoundQuotient(a, b), (a, b) -> a / b * 10),
            division("M-DIV-DIGITS", (a, b) -> b < 10 && a > 9 && a / b > 9, QuotientProcedures::digitByDigit),
            exact("M-DIV-COPY", (a, b) -> b < 10 && top(a) >= b && top(a) % b == 0, QuotientProcedures::firstDigitOnly),
            division("M-QUOT-PLACE", QuotientProcedures::beginsLate, (a, b) -> a / b * 10),
            Recognised.division(
                    "M-TRIAL-NOADJ",
                    QuotientProcedures::trialIsSmall,
                    (a, b) -> RemainderDivision.answer(trial(a, b), a - trial(a, b) * b)),
            Recognised.division(
                    "M-TRIAL-OVER",
                    QuotientProcedures::trialIsLarge,
                    (a, b) -> RemainderDivision.answer(trial(a, b), trial(a, b) * b - a)),
            remaindered(
                    "M-DIV-ZEROREM",
                    QuotientProcedures::bothEndWithZero,
                    (a, b) -> RemainderDivision.answer(a / b, a % b / commonZeros(a, b))),
            exact("M-DIV-TENS", (a, b) -> a % 10 == 0 && b > 9 && b % 10 == 0, (a, b) -> a / (b / 10)));

    private QuotientProcedures() {}

    /** Where nothing is left over; the quotient is written. */
    private static BuggyProcedure exact(String code, Condition condition, LongBinaryOperator written) {
        return Recognised.division(
                code,
                (a, b) -> b > 0 && a > 0 && a % b == 0 && condition.holds(a, b),
                (a, b) -> Answer.of(written.applyAsLong(a, b)));
    }

    /** Where it goes at least once, and something is left over. */
    private static BuggyProcedure remaindered(String code, Condition condition, Recognised.Division written) {
        return Recognised.division(code, (a, b) -> b > 0 && a >= b && a % b > 0 && condition.holds(a, b), written);
    }

    /** A wrong quotient with the right remainder, if there is one. */
    private static BuggyProcedure division(String code, Condition condition, LongBinaryOperator quotient) {
        return Recognised.division(
                code,
                (a, b) -> b > 0 && condition.holds(a, b),
                (a, b) -> RemainderDivision.answer(quotient.applyAsLong(a, b), a % b));
    }

    private static Exact exactly(long whole) {
        return Exact.of(whole);
    }

    /** One verse gives the quotient, be it of ones or of tens: 56÷8, 120÷30. */
    private static boolean isFact(long dividend, long divisor) {
        return dividend / divisor < 10 && (divisor < 10 || divisor < 100 && divisor % 10 == 0);
    }

    private static long without(String zeros, long number) {
        return Long.parseLong(Long.toString(number).replaceAll(zeros, ""));
    }

    /** 72÷3=20, 594÷9=60: after the first digit of the quotient each digit is divided alone. */
    private static long digitByDigit(long dividend, long divisor) {
        long quotient = 0;
        long left = 0;
        for (int column = Digits.count(dividend) - 1; column >= 0; column--) {
            left = quotient > 0 ? Digits.at(dividend, column) : 10 * left + Digits.at(dividend, column);
            quotient = 10 * quotient + left / divisor;
        }
        return quotient;
    }

    /** The first digits are fewer than the divisor, so that the quotient begins a place later. */
    private static boolean beginsLate(long dividend, long divisor) {
        return divisor > 10
                ? divisor % 10 > 0 && dividend / divisor < 10
                : dividend > 99 && top(dividend) < divisor && dividend / divisor % 10 > 0;
    }

    /** 84÷2=44: the first digit is divided, the others are copied. */
    private static long firstDigitOnly(long dividend, long divisor) {
        return dividend - top(dividend) * power(dividend) + top(dividend) / divisor * power(dividend);
    }

    private static long top(long number) {
        return Digits.at(number, Digits.count(number) - 1);
    }

    private static long power(long number) {
        return Math.round(Math.pow(10, Digits.count(number) - 1.0));
    }

    private static boolean hasRoundQuotient(long dividend, long divisor) {
        return divisor < 10 && dividend % 10 == 0 && dividend % divisor == 0 && dividend / divisor % 10 == 0;
    }

    /** What rounding the divisor to tens suggests. */
    private static long trial(long dividend, long divisor) {
        return Math.min(9, dividend / ((divisor + 5) / 10 * 10));
    }

    private static boolean needsTrial(long dividend, long divisor) {
        return divisor > 10 && divisor < 100 && divisor % 10 > 0 && dividend / divisor < 10;
    }

    private static boolean trialIsSmall(long dividend, long divisor) {
        return needsTrial(dividend, divisor) && trial(dividend, divisor) < dividend / divisor;
    }

    private static boolean trialIsLarge(long dividend, long divisor) {
        return needsTrial(dividend, divisor) && trial(dividend, divisor) > dividend / divisor;
    }

    private static boolean bothEndWithZero(long dividend, long divisor) {
        return dividend % 10 == 0 && divisor % 10 == 0;
    }

    private static long commonZeros(long dividend, long divisor) {
        return bothEndWithZero(dividend, divisor) ? 10 * commonZeros(dividend / 10, divisor / 10) : 1;
    }
}
