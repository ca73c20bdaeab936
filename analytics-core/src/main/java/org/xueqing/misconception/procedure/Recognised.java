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
import org.xueqing.item.exercise.StoryQuestion;
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

    /** The two numbers of an operation. */
    private record Pair(long first, long second) {}

    /** On exercises of one type. */
    static <E extends Exercise> BuggyProcedure on(
            Class<E> type, String code, Function<? super E, Optional<Answer>> written) {
        return new BuggyProcedure(
                code, exercise -> type.isInstance(exercise) ? written.apply(type.cast(exercise)) : Optional.empty());
    }

    /**
     * On one operation with two whole numbers, printed or found in a story. A negative result is none: no child of these
     * grades writes it.
     */
    static BuggyProcedure calculation(String code, Operator operator, Condition condition, LongBinaryOperator written) {
        return new BuggyProcedure(code, exercise -> operands(exercise, operator)
                .filter(it -> condition.holds(it.first, it.second))
                .map(it -> written.applyAsLong(it.first, it.second))
                .filter(result -> result >= 0)
                .map(Answer::of));
    }

    /** On one printed operation whose sign is misread; a story prints none. */
    static BuggyProcedure sign(String code, Operator operator, Condition condition, LongBinaryOperator written) {
        BuggyProcedure anywhere = calculation(code, operator, condition, written);
        return on(Calculation.class, code, anywhere::follow);
    }

    /** On a division of whole numbers, with or without remainder. */
    static BuggyProcedure division(String code, Condition condition, Division division) {
        return new BuggyProcedure(code, exercise -> divided(exercise)
                .filter(it -> condition.holds(it.first, it.second))
                .map(it -> division.written(it.first, it.second)));
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

    private static Optional<Pair> divided(Exercise exercise) {
        return exercise instanceof RemainderDivision it
                ? Optional.of(new Pair(it.dividend(), it.divisor()))
                : operands(exercise, Operator.DIVIDED_BY);
    }

    private static Optional<Pair> operands(Exercise exercise, Operator operator) {
        if (exercise instanceof Calculation it) {
            return it.expression()
                    .operands(operator)
                    .filter(Operands::areWhole)
                    .map(pair -> new Pair(
                            pair.left().value().toLong(), pair.right().value().toLong()));
        }
        return exercise instanceof Question it
                        && it.kind() instanceof StoryQuestion kind
                        && kind.operation().filter(operator::equals).isPresent()
                ? Optional.of(
                        new Pair(it.given().get(0).toLong(), it.given().get(1).toLong()))
                : Optional.empty();
    }
}
