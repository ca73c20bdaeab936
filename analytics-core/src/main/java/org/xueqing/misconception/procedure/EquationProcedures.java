package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Equation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Expression.Unknown;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong ways to solve equations with a number on the right side. */
final class EquationProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            oneStep("M-EQ-SIDE", it -> it.operator().apply(it.right(), it.number())),
            oneStep("M-EQ-FACTOR", Operator.TIMES, it -> it.right().minus(it.number())),
            back("M-EQ-SUBX", Operator.MINUS, Exact::plus),
            back("M-EQ-DIVX", Operator.DIVIDED_BY, Exact::times),
            twoSteps(
                    "M-EQ2-SIGN",
                    it -> it.operator().apply(it.right(), it.number()).dividedBy(it.factor())),
            twoSteps("M-EQ2-FIRST", it -> undone(it, it.right().dividedBy(it.factor()))),
            twoSteps("M-EQ-REVERSE", it -> it.operator().apply(it.right().times(it.factor()), it.number())),
            twoLetters("M-EQ2-ONEX", it -> it.right().dividedBy(it.factor())),
            severalLetters(
                    "M-EQ2-PRODUCT", it -> it.right().dividedBy(it.factor().times(it.number()))));

    private EquationProcedures() {}

    /** x+number=right, factor·x+number=right or factor·x+number·x=right, with the operator instead of +. */
    private record Form(Exact factor, Operator operator, Exact number, Exact right) {}

    private static BuggyProcedure solves(
            String code, Function<Equation, Optional<Form>> form, Function<Form, Exact> written) {
        return Wrongly.on(
                code,
                Equation.class,
                it -> form.apply(it).map(written).filter(Wrongly::canBeWritten).map(Answer::of));
    }

    private static BuggyProcedure oneStep(String code, Function<Form, Exact> written) {
        return solves(code, EquationProcedures::withOneX, written);
    }

    private static BuggyProcedure oneStep(String code, Operator operator, Function<Form, Exact> written) {
        return solves(code, it -> withOneX(it).filter(form -> form.operator() == operator), written);
    }

    private static BuggyProcedure twoSteps(String code, Function<Form, Exact> written) {
        return solves(code, EquationProcedures::withFactor, written);
    }

    private static BuggyProcedure twoLetters(String code, Function<Form, Exact> written) {
        return solves(code, EquationProcedures::withTwoX, written);
    }

    private static BuggyProcedure severalLetters(String code, Function<Form, Exact> written) {
        return solves(code, it -> withTwoX(it).filter(form -> !form.number().equals(Exact.ONE)), written);
    }

    /** 40−x=15 and 45÷x=9, solved as if x came first. */
    private static BuggyProcedure back(
            String code, Operator operator, java.util.function.BinaryOperator<Exact> written) {
        return Wrongly.on(
                code,
                Equation.class,
                it -> it.left() instanceof Operation left
                                && left.operator() == operator
                                && left.left() instanceof Numeral first
                                && left.right() instanceof Unknown
                        ? Optional.of(Answer.of(
                                written.apply(first.value(), it.right().value())))
                        : Optional.empty());
    }

    private static Exact undone(Form form, Exact value) {
        return form.operator() == Operator.PLUS ? value.minus(form.number()) : value.plus(form.number());
    }

    private static Optional<Form> withOneX(Equation equation) {
        if (!(equation.left() instanceof Operation it) || !(equation.right() instanceof Numeral right)) {
            return Optional.empty();
        }
        if (it.left() instanceof Unknown && it.right() instanceof Numeral number) {
            return Optional.of(new Form(Exact.ONE, it.operator(), number.value(), right.value()));
        }
        boolean commutes = it.operator() == Operator.PLUS || it.operator() == Operator.TIMES;
        return commutes && it.left() instanceof Numeral number && it.right() instanceof Unknown
                ? Optional.of(new Form(Exact.ONE, it.operator(), number.value(), right.value()))
                : Optional.empty();
    }

    private static Optional<Form> withFactor(Equation equation) {
        return sum(equation).filter(it -> it.right() instanceof Numeral).flatMap(it -> factor(it.left())
                .map(factor -> new Form(
                        factor,
                        it.operator(),
                        it.right().value(),
                        equation.right().value())));
    }

    private static Optional<Form> withTwoX(Equation equation) {
        return sum(equation).flatMap(it -> factor(it.left()).flatMap(first -> letters(it.right())
                .map(second ->
                        new Form(first, it.operator(), second, equation.right().value()))));
    }

    private static Optional<Operation> sum(Equation equation) {
        return equation.left() instanceof Operation it && !it.operator().binds() && equation.right() instanceof Numeral
                ? Optional.of(it)
                : Optional.empty();
    }

    private static Optional<Exact> factor(Expression expression) {
        return expression instanceof Operation it
                        && it.operator() == Operator.TIMES
                        && it.left() instanceof Numeral factor
                        && it.right() instanceof Unknown
                ? Optional.of(factor.value())
                : Optional.empty();
    }

    /** How many x there are in x or 3x. */
    private static Optional<Exact> letters(Expression expression) {
        return expression instanceof Unknown ? Optional.of(Exact.ONE) : factor(expression);
    }
}
