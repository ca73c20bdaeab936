package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.NumberQuestion.COUNTED;
import static org.xueqing.item.exercise.NumberQuestion.DIVIDEND;
import static org.xueqing.item.exercise.NumberQuestion.LARGEST_REMAINDER;
import static org.xueqing.item.exercise.NumberQuestion.NEAREST;
import static org.xueqing.item.exercise.NumberQuestion.NEXT_IN_ROW;
import static org.xueqing.item.exercise.NumberQuestion.PLACE_FROM_THE_OTHER_END;
import static org.xueqing.item.exercise.NumberQuestion.REWRITTEN;
import static org.xueqing.item.exercise.NumberQuestion.ROUNDED;
import static org.xueqing.item.exercise.NumberQuestion.ROW_AROUND_ONE;
import static org.xueqing.item.exercise.NumberQuestion.UNITS_IN;
import static org.xueqing.misconception.procedure.Recognised.on;
import static org.xueqing.misconception.procedure.Recognised.question;

import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Equation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Expression.Unknown;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.OrdinalChoice;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.RoughComparison;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Digits;
import org.xueqing.number.Exact;

/** Wrong ideas of numbers, their order, and what is missing between them. */
final class NumberProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            question("M-COUNT-TWICE", COUNTED, it -> it.get(0) + 1),
            question("M-COUNT-MISS", COUNTED, it -> it.get(0) - 1),
            question("M-REM-EQUAL", LARGEST_REMAINDER, it -> it.get(0)),
            question("M-REM-NINE", LARGEST_REMAINDER, it -> 9),
            question("M-DIVIDEND-NOREM", DIVIDEND, it -> it.get(0) * it.get(1)),
            question("M-DIVIDEND-REMFIRST", DIVIDEND, it -> it.get(0) * (it.get(1) + it.get(2))),
            on(OrdinalChoice.class, "M-ORD-01", it -> Optional.of(it.choice(OrdinalChoice.Shown.SO_MANY))),
            on(OrdinalChoice.class, "M-ORD-SIDE", it -> Optional.of(it.choice(OrdinalChoice.Shown.FROM_THE_OTHER_END))),
            question("M-ORD-REST", PLACE_FROM_THE_OTHER_END, it -> it.get(0) - it.get(1)),
            question("M-ORD-SAME", PLACE_FROM_THE_OTHER_END, it -> it.get(1)),
            question("M-ORD-SELF", ROW_AROUND_ONE, it -> it.get(0) + it.get(1)),
            question("M-ROW-ONE", NEXT_IN_ROW, it -> last(it) + 1),
            question("M-ROW-SKIP", NEXT_IN_ROW, it -> last(it) + 2 * it.get(1)),
            question("M-ROW-TURN", NEXT_IN_ROW, it -> last(it) > 100 && last(it) % 10 == 9 ? nextRound(last(it)) : -1),
            question("M-UNITS-DIGIT", UNITS_IN, it -> it.get(0) / it.get(1) % 10),
            question("M-UNITS-ALL", UNITS_IN, it -> it.get(0)),
            rounding("M-ROUND-TRUNC", (number, unit) -> number / unit),
            rounding("M-ROUND-UP", (number, unit) -> number / unit + 1),
            question("M-ROUND-CASCADE", ROUNDED, it -> cascaded(it.get(0), it.get(1))),
            question("M-REWRITE-3", REWRITTEN, it -> it.get(0) / it.get(1) * 10),
            question("M-REWRITE-ALL", REWRITTEN, it -> withoutEndZeros(it.get(0))),
            on(
                    RoughComparison.class,
                    "M-ROUGH-SIZE",
                    it -> Optional.of(it.choice(it.meant().otherSize()))),
            on(
                    RoughComparison.class,
                    "M-ROUGH-SIDE",
                    it -> Optional.of(it.choice(it.meant().opposite()))),
            missing("M-UNK-01", Operator.PLUS, Side.ANY, Exact::plus),
            missing("M-UNK-NEAR", Operator.PLUS, Side.ANY, (known, result) -> result.minus(known)
                    .minus(1)),
            missing("M-UNK-MINUEND", Operator.MINUS, Side.LEFT, (known, result) -> known.minus(result)
                    .absolute()),
            missing("M-UNK-SUBTRAHEND", Operator.MINUS, Side.RIGHT, Exact::plus));

    private NumberProcedures() {}

    /** Where the missing number stands. */
    private enum Side {
        LEFT,
        RIGHT,
        ANY
    }

    /** What is written for the missing number. */
    @FunctionalInterface
    private interface Completion {
        Exact written(Exact known, Exact result);
    }

    /** Rounds to so many units; written with the unit where it is printed, in full where it is not. */
    private static BuggyProcedure rounding(String code, LongBinaryOperator units) {
        return on(Question.class, code, it -> {
            boolean isInUnits = it.kind() == ROUNDED;
            if (!isInUnits && it.kind() != NEAREST) {
                return Optional.empty();
            }
            long unit = it.given().get(1).toLong();
            long rounded = units.applyAsLong(it.given().get(0).toLong(), unit);
            return Optional.of(Answer.of(isInUnits ? rounded : rounded * unit));
        });
    }

    private static BuggyProcedure missing(String code, Operator operator, Side side, Completion completion) {
        return on(
                Equation.class,
                code,
                it -> it.left() instanceof Operation left
                                && it.right() instanceof Numeral result
                                && left.operator() == operator
                        ? known(left, side).map(known -> Answer.of(completion.written(known, result.value())))
                        : Optional.empty());
    }

    private static Optional<Exact> known(Operation it, Side side) {
        Expression missing = it.left() instanceof Unknown ? it.left() : it.right();
        Expression known = missing == it.left() ? it.right() : it.left();
        boolean fits = side == Side.ANY || (side == Side.LEFT) == (missing == it.left());
        return fits
                        && missing instanceof Unknown
                        && known instanceof Numeral number
                        && number.value().isWhole()
                ? Optional.of(number.value())
                : Optional.empty();
    }

    private static long last(List<Long> row) {
        return row.get(0) + row.get(1) * (row.get(2) - 1);
    }

    /** After 109 comes 200, after 1099 comes 2000. */
    private static long nextRound(long last) {
        long top = Math.round(Math.pow(10, Digits.count(last) - 1.0));
        return (last / top + 1) * top;
    }

    /** 1444…: rounded place by place from the ones up. */
    private static long cascaded(long number, long unit) {
        long rounded = number;
        for (long place = 10; place <= unit; place *= 10) {
            rounded = (rounded + place / 2) / place * place;
        }
        return rounded / unit;
    }

    private static long withoutEndZeros(long number) {
        return number > 0 && number % 10 == 0 ? withoutEndZeros(number / 10) : number;
    }
}
