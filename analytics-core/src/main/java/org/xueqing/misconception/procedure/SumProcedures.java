package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.function.LongBinaryOperator;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.procedure.Recognised.Condition;
import org.xueqing.number.Digits;

/** Wrong ways to add whole numbers. */
final class SumProcedures {

    private static final int TEENS = 20;

    static final List<BuggyProcedure> ALL = List.of(
            plus("M-CARRY-01", (a, b) -> a < 10 && b < 10 && a + b > 10, (a, b) -> 10),
            plus("M-COUNT-01", (a, b) -> a + b <= TEENS && a > 0 && b > 0, (a, b) -> a + b - 1),
            Recognised.sign("M-ADD-SUBS", Operator.PLUS, (a, b) -> a > 0 && b > 0, (a, b) -> Math.abs(a - b)),
            plus("M-ADD-ZERO", (a, b) -> a == 0 ^ b == 0, (a, b) -> 0),
            plus("M-ADD-ZEROMORE", (a, b) -> a == 0 ^ b == 0, (a, b) -> a + b + 1),
            plus("M-ADD-NOCARRY", SumProcedures::carries, SumProcedures::withoutCarries),
            plus("M-ADD-CONCAT", SumProcedures::carries, SumProcedures::sumsSideBySide),
            plus("M-ADD-SWAP", (a, b) -> carries(a, b) && (a + b) < 1000, SumProcedures::carriesTheOnes),
            plus("M-CARRY-CHAIN", (a, b) -> Digits.carries(a, b) > 1, (a, b) -> a + b - carry(a, b, true)),
            plus("M-CARRY-LOW", (a, b) -> Digits.carries(a, b) > 1, (a, b) -> a + b - carry(a, b, false)),
            plus(
                    "M-ADD-EXTRA",
                    (a, b) -> a > 10 && b > 10 && a + b < 90 && Digits.carries(a, b) == 0,
                    (a, b) -> a + b + 10),
            plus("M-ADD-ALIGN", SumProcedures::isShort, (a, b) -> Math.max(a, b) + 10 * Math.min(a, b)),
            plus("M-ADD-TEEN", (a, b) -> a == 10 ^ b == 10, SumProcedures::besideTheTen),
            plus("M-ADD-DIGITS", (a, b) -> a >= 10 && b >= 10 && a + b <= 100, (a, b) -> digitSum(a) + digitSum(b)),
            plus(
                    "M-ADD-SHORT",
                    (a, b) -> b >= 10 && Digits.count(a) > Digits.count(b),
                    (a, b) -> a % power(Digits.count(b)) + b));

    private SumProcedures() {}

    private static BuggyProcedure plus(String code, Condition condition, LongBinaryOperator written) {
        return Recognised.calculation(code, Operator.PLUS, condition, written);
    }

    private static boolean carries(long a, long b) {
        return Math.max(a, b) > 10 && Digits.carries(a, b) > 0;
    }

    private static boolean isShort(long a, long b) {
        return Math.min(a, b) > 0 && Math.min(a, b) < 10 && Math.max(a, b) > 10 && Math.max(a, b) < 100;
    }

    /** 47+38=75; what the highest column gives is written whole. */
    static long withoutCarries(long a, long b) {
        if (a < 10 && b < 10) {
            return a + b;
        }
        return 10 * withoutCarries(a / 10, b / 10) + (a % 10 + b % 10) % 10;
    }

    /** 47+38=715. */
    private static long sumsSideBySide(long a, long b) {
        if (a == 0 && b == 0) {
            return 0;
        }
        long sum = a % 10 + b % 10;
        return sumsSideBySide(a / 10, b / 10) * (sum > 9 ? 100 : 10) + sum;
    }

    /** 47+38=121: of 15 the 1 is written and the 5 carried. */
    private static long carriesTheOnes(long a, long b) {
        return carriesTheOnes(a, b, 0);
    }

    private static long carriesTheOnes(long a, long b, long carry) {
        long sum = a % 10 + b % 10 + carry;
        if (a < 10 && b < 10) {
            return sum;
        }
        boolean isFull = sum > 9;
        return 10 * carriesTheOnes(a / 10, b / 10, isFull ? sum % 10 : 0) + (isFull ? sum / 10 : sum);
    }

    /** The value of the highest, or the lowest, ten that is passed on to a column with digits. */
    private static long carry(long a, long b, boolean isHighest) {
        long found = 0;
        for (int column = 1; column < Math.max(Digits.count(a), Digits.count(b)); column++) {
            long place = power(column);
            boolean passes = a % place + b % place >= place;
            found = passes && (isHighest || found == 0) ? place : found;
        }
        return found;
    }

    /** 10+4=104. */
    private static long besideTheTen(long a, long b) {
        return 100 + (a == 10 ? b : a);
    }

    private static long digitSum(long number) {
        return Digits.of(number).stream().mapToInt(Integer::intValue).sum();
    }

    private static long power(int exponent) {
        return Math.round(Math.pow(10, exponent));
    }
}
