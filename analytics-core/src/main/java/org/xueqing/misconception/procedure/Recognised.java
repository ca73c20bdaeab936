package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.ToLongFunction;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.Expression.Operands;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.RemainderDivision;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Procedures for exercises that are recognised by their kind and their numbers. */
final class Recognised {

    private Recognised() {}

    /** On which numbers a procedure says something. */
    @FunctionalInterface
    interface Condition {
        boolean holds(long first, long second);
    }

    /** What is written for a division of whole numbers, with or without remainder. */
    @FunctionalInterface
    interface Division {
        Answer written(long dividend, long divisor);
    }

    /** On exercises of one type. */
    static <E extends Exercise> BuggyProcedure on(
            Class<E> type, String code, Function<? super E, Optional<Answer>> written) {
        return new BuggyProcedure(
                code, exercise -> type.isInstance(exercise) ? written.apply(type.cast(exercise)) : Optional.empty());
    }

    /** On one operation with two whole numbers. A negative result is none: no child of these grades writes it. */
    static BuggyProcedure calculation(String code, Operator operator, Condition condition, LongBinaryOperator written) {
        return on(Calculation.class, code, it -> whole(it, operator)
                .filter(pair -> condition.holds(first(pair), second(pair)))
                .map(pair -> written.applyAsLong(first(pair), second(pair)))
                .filter(result -> result >= 0)
                .map(Answer::of));
    }

    /** On a division of whole numbers, with or without remainder. */
    static BuggyProcedure division(String code, Condition condition, Division division) {
        return new BuggyProcedure(code, exercise -> {
            if (exercise instanceof RemainderDivision it) {
                return divided(condition, division, it.dividend(), it.divisor());
            }
            return exercise instanceof Calculation calculation
                    ? whole(calculation, Operator.DIVIDED_BY)
                            .flatMap(pair -> divided(condition, division, first(pair), second(pair)))
                    : Optional.empty();
        });
    }

    /** On a question of one kind. A negative result is none. */
    static BuggyProcedure question(String code, Question.Kind kind, ToLongFunction<List<Long>> written) {
        return questions(code, List.of(kind), written);
    }

    /** On questions whose numbers play the same roles. A result that is negative is none. */
    static BuggyProcedure questions(
            String code, List<? extends Question.Kind> kinds, ToLongFunction<List<Long>> written) {
        return on(Question.class, code, it -> Optional.of(it)
                .filter(question -> kinds.contains(question.kind()))
                .map(question -> written.applyAsLong(
                        question.given().stream().map(Exact::toLong).toList()))
                .filter(result -> result >= 0)
                .map(Answer::of));
    }

    private static Optional<Answer> divided(Condition condition, Division division, long dividend, long divisor) {
        return condition.holds(dividend, divisor) ? Optional.of(division.written(dividend, divisor)) : Optional.empty();
    }

    private static Optional<Operands> whole(Calculation calculation, Operator operator) {
        return calculation.expression().operands(operator).filter(Operands::areWhole);
    }

    private static long first(Operands operands) {
        return operands.left().value().toLong();
    }

    private static long second(Operands operands) {
        return operands.right().value().toLong();
    }
}
