package org.xueqing.misconception.procedure;

import static org.xueqing.misconception.procedure.Wrongly.expression;

import java.util.List;
import java.util.Optional;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Bracketed;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong ways through expressions of three and more numbers. */
final class ExpressionProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            expression("M-BRACKET-SIGN", ExpressionProcedures::bracketsDropped),
            expression("M-SUB-GROUP", ExpressionProcedures::lastTwoFirst),
            expression("M-DIV-TAILINV", ExpressionProcedures::allAfterTheQuotientInverted),
            expression("M-CHAIN-NOINV", ExpressionProcedures::quotientAsProduct),
            expression("M-FRAC-OPL", ExpressionProcedures::leftToRight),
            expression("M-FRAC-DISTRIB", ExpressionProcedures::firstAlone),
            expression("M-DIV-DISTRIB", ExpressionProcedures::dividedByEach),
            expression("M-GROUP-MULDIV", ExpressionProcedures::productsFirst));

    private ExpressionProcedures() {}

    static Optional<Operation> joined(Expression expression, Operator operator) {
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
