package org.xueqing.misconception.procedure;

import static org.xueqing.misconception.procedure.Wrongly.areFractions;
import static org.xueqing.misconception.procedure.Wrongly.calculates;
import static org.xueqing.misconception.procedure.Wrongly.isFraction;
import static org.xueqing.misconception.procedure.Wrongly.isWhole;

import java.util.List;
import java.util.Optional;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong ways to add, subtract and divide two fractions. */
final class FractionProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            calculates(
                    "M-FRAC-QUOTREV",
                    Operator.DIVIDED_BY,
                    FractionProcedures::leaveNoWhole,
                    (left, right) -> right.value().dividedBy(left.value())),
            calculates("M-FRAC-ADDDEN", Operator.PLUS, FractionProcedures::areLike, FractionProcedures::addedAcross),
            calculates("M-FRAC-ADD2", Operator.PLUS, FractionProcedures::areUnlike, FractionProcedures::addedAcross),
            Wrongly.expression("M-FRAC-NODEN", FractionProcedures::numeratorsAlone),
            calculates(
                    "M-FRAC-ONE",
                    Operator.MINUS,
                    (one, part) -> isWhole(one) && isFraction(part),
                    (one, part) -> Exact.of(Math.abs(one.value().toLong() - part.numerator()), part.denominator())),
            calculates(
                    "M-FRAC-SUBACROSS",
                    Operator.MINUS,
                    FractionProcedures::areUnlike,
                    (left, right) -> Exact.of(
                            Math.abs(left.numerator() - right.numerator()),
                            Math.abs(left.denominator() - right.denominator()))),
            Wrongly.expression("M-FRAC-COMMONNUM", FractionProcedures::withoutExtending),
            calculates(
                    "M-FRAC-INV", Operator.DIVIDED_BY, (left, right) -> isFraction(right), (left, right) -> left.value()
                            .times(right.value())),
            calculates(
                    "M-FRAC-DIVMUL",
                    Operator.DIVIDED_BY,
                    (left, right) -> isFraction(left) && isWhole(right),
                    (left, right) -> left.value().times(right.value())),
            calculates(
                    "M-FRAC-INVDIVIDEND",
                    Operator.DIVIDED_BY,
                    FractionProcedures::isOneFraction,
                    (left, right) -> Exact.ONE.dividedBy(left.value()).times(right.value())),
            calculates(
                    "M-FRAC-INVBOTH",
                    Operator.DIVIDED_BY,
                    FractionProcedures::isOneFraction,
                    (left, right) -> Exact.ONE.dividedBy(left.value().times(right.value()))));

    private FractionProcedures() {}

    private static boolean areLike(Numeral left, Numeral right) {
        return areFractions(left, right) && left.denominator() == right.denominator();
    }

    private static boolean areUnlike(Numeral left, Numeral right) {
        return areFractions(left, right) && left.denominator() != right.denominator();
    }

    private static boolean leaveNoWhole(Numeral left, Numeral right) {
        return isWhole(left)
                && isWhole(right)
                && !left.value().dividedBy(right.value()).isWhole();
    }

    private static boolean isOneFraction(Numeral left, Numeral right) {
        return (isFraction(left) || isWhole(left))
                && (isFraction(right) || right.notation() == Notation.WHOLE)
                && (isFraction(left) || isFraction(right));
    }

    private static Exact addedAcross(Numeral left, Numeral right) {
        return Exact.of(left.numerator() + right.numerator(), left.denominator() + right.denominator());
    }

    private static Optional<Exact> numeratorsAlone(Expression expression) {
        return joined(expression, Operator.PLUS)
                .or(() -> joined(expression, Operator.MINUS))
                .filter(it -> areLike(it.left(), it.right()))
                .map(it -> numerators(expression, it, 1))
                .or(() -> partsLeftOfOne(expression));
    }

    /** 1−3/8 is 8−3. */
    private static Optional<Exact> partsLeftOfOne(Expression expression) {
        return expression
                .operands(Operator.MINUS)
                .filter(it -> isFraction(it.right()) && it.left().value().equals(Exact.ONE))
                .map(it -> Exact.of(it.right().denominator() - it.right().numerator()));
    }

    /** The common denominator is found, but the numerators stay as they were. */
    private static Optional<Exact> withoutExtending(Expression expression) {
        return joined(expression, Operator.PLUS)
                .or(() -> joined(expression, Operator.MINUS))
                .filter(it -> areUnlike(it.left(), it.right()))
                .map(it -> numerators(expression, it, common(it)));
    }

    private static Exact numerators(Expression expression, Expression.Operands it, long denominator) {
        long second = it.right().numerator();
        boolean isSum = expression.operands(Operator.PLUS).isPresent();
        return Exact.of(Math.abs(it.left().numerator() + (isSum ? second : -second)), denominator);
    }

    private static Optional<Expression.Operands> joined(Expression expression, Operator operator) {
        return expression.operands(operator);
    }

    private static long common(Expression.Operands it) {
        Exact left = Exact.of(it.left().denominator());
        Exact right = Exact.of(it.right().denominator());
        return left.times(right)
                .dividedBy(new Exact(left.numerator().gcd(right.numerator()), java.math.BigInteger.ONE))
                .toLong();
    }
}
