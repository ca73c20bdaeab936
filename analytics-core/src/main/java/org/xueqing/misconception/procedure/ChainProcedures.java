package org.xueqing.misconception.procedure;

import static org.xueqing.misconception.procedure.Wrongly.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Bracketed;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong ways through expressions of three and more numbers, and through products of fractions. */
final class ChainProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            expression("M-BRACKET-SIGN", ChainProcedures::bracketsDropped),
            expression("M-SUB-GROUP", ChainProcedures::lastTwoFirst),
            expression("M-DIV-TAILINV", ChainProcedures::allAfterTheQuotientInverted),
            expression("M-CHAIN-NOINV", ChainProcedures::quotientAsProduct),
            expression("M-FRAC-OPL", ChainProcedures::leftToRight),
            expression("M-FRAC-DISTRIB", ChainProcedures::firstAlone),
            expression("M-DIV-DISTRIB", ChainProcedures::dividedByEach),
            expression("M-GROUP-MULDIV", ChainProcedures::productsFirst),
            product("M-FRAC-MULBOTH", true, ChainProcedures::fractionsAlone),
            product("M-FRAC-MULDEN", true, it -> fractionsAlone(it).dividedBy(wholes(it))),
            product("M-FRAC-CROSS", false, it -> it.get(0)
                    .value()
                    .dividedBy(it.get(1).value())),
            product("M-FRAC-KEEPDEN", false, ChainProcedures::overOneDenominator));

    private ChainProcedures() {}

    private static BuggyProcedure product(String code, boolean withWhole, Function<List<Numeral>, Exact> written) {
        return expression(code, expression -> factors(expression)
                .filter(it -> it.stream().anyMatch(Wrongly::isFraction))
                .filter(it -> it.stream().anyMatch(Wrongly::isWhole) == withWhole)
                .filter(it -> it.stream().allMatch(one -> Wrongly.isWhole(one) || Wrongly.isFraction(one)))
                .map(written));
    }

    /** The numbers of a product of two or more. */
    private static Optional<List<Numeral>> factors(Expression expression) {
        if (expression instanceof Numeral it) {
            return Optional.of(List.of(it));
        }
        return joined(expression, Operator.TIMES)
                .filter(it -> it.right() instanceof Numeral)
                .flatMap(it -> factors(it.left()).map(left -> {
                    List<Numeral> all = new ArrayList<>(left);
                    all.add((Numeral) it.right());
                    return all;
                }));
    }

    private static Exact fractionsAlone(List<Numeral> factors) {
        return factors.stream().filter(Wrongly::isFraction).map(Numeral::value).reduce(Exact.ONE, Exact::times);
    }

    private static Exact wholes(List<Numeral> factors) {
        return factors.stream().filter(Wrongly::isWhole).map(Numeral::value).reduce(Exact.ONE, Exact::times);
    }

    /** 2/5×3/5=6/5. */
    private static Exact overOneDenominator(List<Numeral> factors) {
        long denominator = factors.get(0).denominator();
        boolean areLike = factors.stream().allMatch(it -> it.denominator() == denominator);
        Exact numerators =
                Exact.of(factors.stream().mapToLong(Numeral::numerator).reduce(1, (one, other) -> one * other));
        return areLike ? numerators.dividedBy(denominator) : fractionsAlone(factors);
    }

    private static Optional<Operation> joined(Expression expression, Operator operator) {
        return Optional.of(expression)
                .filter(Operation.class::isInstance)
                .map(Operation.class::cast)
                .filter(it -> it.operator() == operator);
    }

    private static Optional<Operation> inBrackets(Expression expression) {
        return expression instanceof Bracketed it && it.inner() instanceof Operation inner
                ? Optional.of(inner)
                : Optional.empty();
    }

    /** a−(b+c) is worked as a−b+c, and a−(b−c) as a−b−c. */
    private static Optional<Exact> bracketsDropped(Expression expression) {
        return joined(expression, Operator.MINUS).flatMap(it -> inBrackets(it.right())
                .filter(inner -> !inner.operator().binds())
                .map(inner -> inner.operator()
                        .apply(
                                it.left().value().minus(inner.left().value()),
                                inner.right().value())));
    }

    /** a−b−c is worked as a−(b−c). */
    private static Optional<Exact> lastTwoFirst(Expression expression) {
        return joined(expression, Operator.MINUS)
                .flatMap(it -> it.left().operands(Operator.MINUS).map(first -> first.left()
                        .value()
                        .minus(first.right().value().minus(it.right().value()))));
    }

    /** a÷b×c is worked as a÷(b×c). */
    private static Optional<Exact> allAfterTheQuotientInverted(Expression expression) {
        return joined(expression, Operator.TIMES)
                .flatMap(it -> it.left().operands(Operator.DIVIDED_BY).map(first -> first.left()
                        .value()
                        .dividedBy(first.right().value().times(it.right().value()))));
    }

    private static Optional<Exact> quotientAsProduct(Expression expression) {
        return joined(expression, Operator.TIMES)
                .flatMap(it -> it.left().operands(Operator.DIVIDED_BY).map(first -> first.left()
                        .value()
                        .times(first.right().value())
                        .times(it.right().value())));
    }

    /** a+b×c with a fraction in it is worked as (a+b)×c. */
    private static Optional<Exact> leftToRight(Expression expression) {
        return expression instanceof Operation it
                        && !it.operator().binds()
                        && it.left() instanceof Numeral first
                        && it.right() instanceof Operation inner
                        && inner.operator().binds()
                        && expression.text().contains("/")
                ? Optional.of(inner.operator()
                        .apply(
                                it.operator().apply(first.value(), inner.left().value()),
                                inner.right().value()))
                : Optional.empty();
    }

    /** (a+b)×c is worked as a×c+b, where one of them is no whole number. */
    private static Optional<Exact> firstAlone(Expression expression) {
        return joined(expression, Operator.TIMES).flatMap(it -> inBrackets(it.left())
                .filter(inner -> !inner.operator().binds() && isBroken(inner))
                .map(inner -> inner.operator()
                        .apply(
                                inner.left().value().times(it.right().value()),
                                inner.right().value())));
    }

    private static boolean isBroken(Operation inner) {
        return inner.left() instanceof Numeral left && left.notation() != Notation.WHOLE
                || inner.right() instanceof Numeral right && right.notation() != Notation.WHOLE;
    }

    /** a÷(b+c) is worked as a÷b+a÷c. */
    private static Optional<Exact> dividedByEach(Expression expression) {
        return joined(expression, Operator.DIVIDED_BY).flatMap(it -> inBrackets(it.right())
                .filter(inner -> !inner.operator().binds())
                .map(inner -> inner.operator()
                        .apply(
                                it.left().value().dividedBy(inner.left().value()),
                                it.left().value().dividedBy(inner.right().value()))));
    }

    /** a×b÷c×d is worked as (a×b)÷(c×d). */
    private static Optional<Exact> productsFirst(Expression expression) {
        return joined(expression, Operator.TIMES).flatMap(outer -> joined(outer.left(), Operator.DIVIDED_BY)
                .filter(quotient -> quotient.left().operands(Operator.TIMES).isPresent())
                .map(quotient -> quotient.left()
                        .value()
                        .dividedBy(quotient.right().value().times(outer.right().value()))));
    }
}
