package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Digits;

/** Wrong ways to subtract whole numbers. */
final class DifferenceProcedures {

    static final List<BuggyProcedure> ALL = List.of(procedure("M-SUB-REV2", DifferenceProcedures::smallerFromLarger));

    private DifferenceProcedures() {}

    private static BuggyProcedure procedure(String code, LongBinaryOperator written) {
        return new BuggyProcedure(code, exercise -> difference(exercise, written));
    }

    private static Optional<Answer> difference(Exercise exercise, LongBinaryOperator written) {
        return exercise instanceof Calculation it
                ? it.expression()
                        .operands(Operator.MINUS)
                        .filter(operands -> operands.areWhole())
                        .map(operands -> Answer.of(written.applyAsLong(
                                operands.left().value().toLong(),
                                operands.right().value().toLong())))
                : Optional.empty();
    }

    /** In each column the smaller digit is taken from the larger: 62−37=35. */
    private static long smallerFromLarger(long first, long second) {
        if (first == 0 && second == 0) {
            return 0;
        }
        int column = Math.abs(Digits.at(first, 0) - Digits.at(second, 0));
        return 10 * smallerFromLarger(first / 10, second / 10) + column;
    }
}
