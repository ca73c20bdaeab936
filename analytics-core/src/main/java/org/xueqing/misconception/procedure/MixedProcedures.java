package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Bracketed;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong orders of several operations. */
final class MixedProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            mixed("M-OPL-01", it -> Flat.keepingBrackets(it).value(operator -> operator.binds() ? 1 : 0)),
            mixed("M-OPL-02", it -> Flat.keepingBrackets(it).value(operator -> 0)),
            mixed("M-BRACKET", it -> Flat.droppingBrackets(it).value()),
            mixed("M-BRACKET-SQUARE", it -> Flat.droppingSquareBrackets(it).value()),
            chain("M-ORDER-01", Operator.MINUS, Operator.PLUS),
            chain("M-ORDER-MD", Operator.DIVIDED_BY, Operator.TIMES),
            chain("M-CHAIN-SUBS", Operator.MINUS, Operator.MINUS),
            chain("M-CHAIN-DIVS", Operator.DIVIDED_BY, Operator.DIVIDED_BY),
            mixed("M-STEP-ONE", MixedProcedures::firstStep),
            mixed("M-CHAIN-SAME", MixedProcedures::allAsTheFirst));

    private MixedProcedures() {}

    private static BuggyProcedure mixed(String code, Function<Expression, Optional<Exact>> value) {
        return Recognised.on(Calculation.class, code, it -> Optional.of(it.expression())
                .filter(MixedProcedures::hasTwoOperations)
                .filter(MixedProcedures::isWhole)
                .flatMap(value)
                .map(Answer::of));
    }

    /** Of two operations with these signs the second is done first: 50−20+30=0. */
    private static BuggyProcedure chain(String code, Operator first, Operator second) {
        return mixed(code, it -> Optional.of(Flat.keepingBrackets(it))
                .filter(flat -> flat.operators().equals(List.of(first, second)))
                .flatMap(flat -> rightFirst(flat, first, second)));
    }

    private static Optional<Exact> rightFirst(Flat flat, Operator first, Operator second) {
        List<Exact> numbers = flat.numbers();
        return new Flat(numbers.subList(1, 3), List.of(second))
                .value()
                .flatMap(right -> new Flat(List.of(numbers.get(0), right), List.of(first)).value());
    }

    /** What comes first is done, the rest left. */
    private static Optional<Exact> firstStep(Expression expression) {
        if (expression instanceof Bracketed it) {
            return firstStep(it.inner());
        }
        if (!(expression instanceof Operation it)) {
            return Optional.empty();
        }
        if (it.left() instanceof Numeral && it.right() instanceof Numeral) {
            return Optional.of(it.value());
        }
        return firstStep(it.left()).or(() -> firstStep(it.right()));
    }

    /** 8−3+2=3: the second sign is taken for the first. */
    private static Optional<Exact> allAsTheFirst(Expression expression) {
        Flat flat = Flat.keepingBrackets(expression);
        return flat.operators().size() == 2 && flat.operators().stream().noneMatch(Operator::binds)
                ? new Flat(
                                flat.numbers(),
                                List.of(
                                        flat.operators().get(0),
                                        flat.operators().get(0)))
                        .value()
                : Optional.empty();
    }

    private static boolean hasTwoOperations(Expression expression) {
        return Flat.droppingBrackets(expression).operators().size() > 1;
    }

    private static boolean isWhole(Expression expression) {
        if (expression instanceof Operation it) {
            return isWhole(it.left()) && isWhole(it.right());
        }
        return expression instanceof Bracketed it
                ? isWhole(it.inner())
                : expression instanceof Numeral number && number.notation() == Notation.WHOLE;
    }
}
