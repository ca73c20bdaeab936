package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Bracketed;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operands;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Laws of arithmetic remembered wrongly. */
final class LawProcedures {

    private static final Exact HUNDRED = Exact.of(100);

    static final List<BuggyProcedure> ALL = List.of(
            on("M-DISTRIB", LawProcedures::onlyTheFirst),
            on("M-DISTRIB-DOUBLE", LawProcedures::commonFactorTwice),
            on("M-DISTRIB-ONE", LawProcedures::oneMoreAsPlusOne),
            Recognised.calculation(
                    "M-DISTRIB-ASSOC",
                    Operator.TIMES,
                    LawProcedures::isSplit,
                    (a, b) -> isTwentyFive(a) ? a * (b / 10 * 10) * (b % 10) : b * (a / 10 * 10) * (a % 10)),
            Recognised.calculation(
                    "M-DISTRIB-NEAR",
                    Operator.TIMES,
                    (a, b) -> b != 100 && Math.abs(b - 100) < 3 && a > 10,
                    (a, b) -> 100 * a + b - 100),
            Recognised.calculation(
                    "M-NEAR-ADD",
                    Operator.PLUS,
                    (a, b) -> a > 100 && isBelowHundreds(b),
                    (a, b) -> a + hundreds(b) + hundreds(b) - b),
            Recognised.calculation(
                    "M-NEAR-SUB",
                    Operator.MINUS,
                    (a, b) -> a > 100 && isBelowHundreds(b),
                    (a, b) -> a - hundreds(b) - (hundreds(b) - b)),
            on("M-PAIR-TEN", LawProcedures::tenLessThanHundred),
            on("M-ASSOC-TWICE", LawProcedures::factorTwice),
            on("M-ASSOC-PLUS", LawProcedures::productsAdded));

    private LawProcedures() {}

    private static BuggyProcedure on(String code, Function<Expression, Optional<Exact>> written) {
        return Recognised.on(
                Calculation.class, code, it -> written.apply(it.expression()).map(Answer::of));
    }

    private static Optional<Operands> inner(Expression expression, Operator operator) {
        return expression instanceof Bracketed it ? it.inner().operands(operator) : Optional.empty();
    }

    /** (40+4)×25=40×25+4. */
    private static Optional<Exact> onlyTheFirst(Expression expression) {
        if (!(expression instanceof Operation it) || it.operator() != Operator.TIMES) {
            return Optional.empty();
        }
        Expression bracket = it.left() instanceof Bracketed ? it.left() : it.right();
        Exact factor = (bracket == it.left() ? it.right() : it.left()).value();
        return inner(bracket, Operator.PLUS)
                .map(sum -> sum.left().value().times(factor).plus(sum.right().value()))
                .or(() -> inner(bracket, Operator.MINUS).map(difference -> difference
                        .left()
                        .value()
                        .times(factor)
                        .minus(difference.right().value())));
    }

    /** 36×64+36×36=(36+36)×(64+36). */
    private static Optional<Exact> commonFactorTwice(Expression expression) {
        return expression instanceof Operation it && it.operator() == Operator.PLUS
                ? it.left().operands(Operator.TIMES).flatMap(left -> it.right()
                        .operands(Operator.TIMES)
                        .filter(right -> right.left().equals(left.left()))
                        .map(right -> left.left()
                                .value()
                                .times(2)
                                .times(left.right().value().plus(right.right().value()))))
                : Optional.empty();
    }

    /** 56×99+56=56×(99+56). */
    private static Optional<Exact> oneMoreAsPlusOne(Expression expression) {
        return expression instanceof Operation it
                        && it.operator() == Operator.PLUS
                        && it.right() instanceof Numeral more
                ? it.left()
                        .operands(Operator.TIMES)
                        .filter(product ->
                                product.left().equals(more) || product.right().equals(more))
                        .map(product -> product.left().equals(more) ? product.right() : product.left())
                        .map(other -> more.value().times(other.value().plus(more.value())))
                : Optional.empty();
    }

    /** 67+48+33: 67+33 is taken for 90. */
    private static Optional<Exact> tenLessThanHundred(Expression expression) {
        return expression instanceof Operation outer
                        && outer.operator() == Operator.PLUS
                        && outer.right() instanceof Numeral third
                ? outer.left()
                        .operands(Operator.PLUS)
                        .filter(pair -> isHundred(pair.left(), third) || isHundred(pair.right(), third))
                        .map(pair -> expression.value().minus(10))
                : Optional.empty();
    }

    private static boolean isHundred(Numeral one, Numeral other) {
        return one.value().plus(other.value()).equals(HUNDRED);
    }

    /** 25×(4×17)=(25×4)×(25×17). */
    private static Optional<Exact> factorTwice(Expression expression) {
        return expression instanceof Operation it
                        && it.operator() == Operator.TIMES
                        && it.left() instanceof Numeral factor
                ? inner(it.right(), Operator.TIMES).map(product -> it.value().times(factor.value()))
                : Optional.empty();
    }

    /** 25×37×4=25×37+25×4. */
    private static Optional<Exact> productsAdded(Expression expression) {
        return expression instanceof Operation it
                        && it.operator() == Operator.TIMES
                        && it.right() instanceof Numeral third
                ? it.left().operands(Operator.TIMES).map(product -> product.left()
                        .value()
                        .times(product.right().value())
                        .plus(product.left().value().times(third.value())))
                : Optional.empty();
    }

    private static boolean isTwentyFive(long number) {
        return number == 25 || number == 125;
    }

    private static boolean isSplit(long a, long b) {
        long other = isTwentyFive(a) ? b : a;
        return isTwentyFive(a) != isTwentyFive(b) && other > 10 && other < 100 && other % 10 > 0;
    }

    private static boolean isBelowHundreds(long number) {
        return number > 90 && hundreds(number) - number > 0 && hundreds(number) - number < 5;
    }

    private static long hundreds(long number) {
        return (number + 99) / 100 * 100;
    }
}
