package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.answer.Relation;
import org.xueqing.item.exercise.ChangedOperands;
import org.xueqing.item.exercise.Comparison;
import org.xueqing.item.exercise.Estimate;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Digits;
import org.xueqing.number.Exact;

/** Wrong ways to compare, to estimate, and to conclude from a known result. */
final class ComparisonProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            Recognised.on(Comparison.class, "M-CMP-REV", it -> Optional.of(reversed(it))),
            numbers("M-CMP-ONES", (a, b) -> a > 10 && b > 10 && a < 100 && b < 100, it -> it % 10),
            numbers(
                    "M-CMP-FIRST",
                    (a, b) -> a > 10 && b > 10 && Digits.count(a) != Digits.count(b),
                    it -> Digits.at(it, Digits.count(it) - 1)),
            Recognised.on(Comparison.class, "M-CMP-OPERAND", ComparisonProcedures::firstOperand),
            Recognised.on(Estimate.class, "M-EST-EXACT", it -> whole(it.operator(), it.left(), it.right())),
            Recognised.on(
                    Estimate.class,
                    "M-EST-TRUNC",
                    it -> whole(it.operator(), down(it.left(), it.leftUnit()), down(it.right(), it.rightUnit()))),
            Recognised.on(
                    Estimate.class,
                    "M-EST-ONE",
                    it -> it.rightUnit() == 1
                            ? Optional.empty()
                            : whole(it.operator(), Estimate.nearest(it.left(), it.leftUnit()), it.right())),
            changed("M-CHG-NONE", it -> it.known()),
            changed("M-CHG-ONE", it -> it.operator().apply(it.known().times(it.left()), Exact.ONE)),
            changed("M-CHG-INVERSE", it -> it.known().times(it.left()).times(it.right())),
            changed(
                    "M-CHG-ADD",
                    it -> it.left().equals(Exact.ONE) || it.right().equals(Exact.ONE)
                            ? it.known().times(it.left()).times(it.right())
                            : it.known().times(it.left().plus(it.right()))));

    private ComparisonProcedures() {}

    private static Answer reversed(Comparison it) {
        return new Answer.Sign(
                Relation.between(it.left().value(), it.right().value()).reversed());
    }

    /** Whole numbers compared by something of them only. */
    private static BuggyProcedure numbers(String code, Recognised.Condition applies, ToLongFunction<Long> by) {
        return Recognised.on(
                Comparison.class,
                code,
                it -> isNumber(it.left())
                                && isNumber(it.right())
                                && applies.holds(
                                        it.left().value().toLong(),
                                        it.right().value().toLong())
                        ? Optional.of(new Answer.Sign(Relation.between(
                                by.applyAsLong(it.left().value().toLong()),
                                by.applyAsLong(it.right().value().toLong()))))
                        : Optional.empty());
    }

    private static boolean isNumber(Expression expression) {
        return expression instanceof Numeral it
                && it.notation() == Notation.WHOLE
                && it.value().signum() >= 0;
    }

    /** 9+4○12: only the 9 is compared. */
    private static Optional<Answer> firstOperand(Comparison it) {
        return it.left() instanceof Operation left && isNumber(left.left()) && isNumber(it.right())
                ? Optional.of(new Answer.Sign(
                        Relation.between(left.left().value(), it.right().value())))
                : Optional.empty();
    }

    private static long down(long number, long unit) {
        return number / unit * unit;
    }

    private static Optional<Answer> whole(Operator operator, long left, long right) {
        return Optional.of(operator.apply(Exact.of(left), Exact.of(right)))
                .filter(it -> it.signum() >= 0)
                .map(Answer::of);
    }

    private static BuggyProcedure changed(String code, Function<ChangedOperands, Exact> written) {
        return Recognised.on(ChangedOperands.class, code, it -> Optional.of(written.apply(it))
                .filter(Exact::isWhole)
                .map(Answer::of));
    }
}
