package org.xueqing.misconception.procedure;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.answer.Relation;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Comparison;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.Ordering;
import org.xueqing.item.exercise.Question;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Procedures in one line each: which exercises they are about, and what is written then. */
final class Wrongly {

    private Wrongly() {}

    /** About exercises of one type. Where it would divide by zero it says nothing: no child can either. */
    static <E extends Exercise> BuggyProcedure on(String code, Class<E> type, Function<E, Optional<Answer>> written) {
        return new BuggyProcedure(
                code, exercise -> Optional.of(exercise).filter(type::isInstance).flatMap(it -> {
                    try {
                        return written.apply(type.cast(it));
                    } catch (ArithmeticException dividedByZero) {
                        return Optional.empty();
                    }
                }));
    }

    /** About an operation on two numbers. */
    static BuggyProcedure calculates(
            String code,
            Operator operator,
            BiPredicate<Numeral, Numeral> condition,
            BiFunction<Numeral, Numeral, Exact> written) {
        return expression(code, expression -> expression
                .operands(operator)
                .filter(it -> condition.test(it.left(), it.right()))
                .map(it -> written.apply(it.left(), it.right())));
    }

    /** About expressions whose value is asked. */
    static BuggyProcedure expression(String code, Function<Expression, Optional<Exact>> written) {
        return on(code, Calculation.class, it -> written.apply(it.expression())
                .filter(Wrongly::canBeWritten)
                .map(Answer::of));
    }

    /** Below zero the child sees that something is wrong, and writes something else. */
    static boolean canBeWritten(Exact result) {
        return result.signum() >= 0;
    }

    /** About questions of these kinds; the answer is a number. */
    static BuggyProcedure answers(String code, Map<Question.Kind, Function<List<Exact>, Exact>> written) {
        return on(code, Question.class, it -> Optional.ofNullable(written.get(it.kind()))
                .map(formula -> Answer.of(formula.apply(it.given()))));
    }

    /** About questions of one kind; the answer is no single number, or there is none for some numbers. */
    static BuggyProcedure answers(String code, Question.Kind kind, Function<List<Exact>, Optional<Answer>> written) {
        return on(code, Question.class, it -> it.kind() == kind ? written.apply(it.given()) : Optional.empty());
    }

    /** About which of two numbers is larger, and the order of several. */
    static BuggyProcedure compares(
            String code, BiPredicate<Numeral, Numeral> condition, Comparator<Numeral> comparison) {
        return on(code, Exercise.class, it -> {
            if (it instanceof Ordering ordering) {
                return Optional.of(ordering)
                        .filter(all -> allFit(all.numbers(), condition))
                        .map(all -> all.by(comparison));
            }
            return it instanceof Comparison pair ? compared(pair, condition, comparison) : Optional.empty();
        });
    }

    /** Whether the condition holds between the smallest number and each. */
    private static boolean allFit(List<Numeral> numbers, BiPredicate<Numeral, Numeral> condition) {
        Numeral smallest = Collections.min(numbers, Comparator.comparing(it -> it.value()));
        return numbers.stream().allMatch(number -> condition.test(smallest, number));
    }

    private static Optional<Answer> compared(
            Comparison pair, BiPredicate<Numeral, Numeral> condition, Comparator<Numeral> comparison) {
        return pair.left() instanceof Numeral left
                        && pair.right() instanceof Numeral right
                        && condition.test(left, right)
                ? Optional.of(new Answer.Sign(Relation.values()[1 + Integer.signum(comparison.compare(left, right))]))
                : Optional.empty();
    }

    static boolean areFractions(Numeral left, Numeral right) {
        return left.notation() == Notation.FRACTION && right.notation() == Notation.FRACTION;
    }

    static boolean isWhole(Numeral number) {
        return number.notation() == Notation.WHOLE;
    }

    static boolean isFraction(Numeral number) {
        return number.notation() == Notation.FRACTION;
    }

    static boolean isDecimal(Numeral number) {
        return number.notation() == Notation.DECIMAL;
    }
}
