package org.xueqing.misconception.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Operator;
import org.xueqing.number.Exact;

/**
 * A calculation as a row of numbers with signs between them: what is left where precedence is not seen.
 *
 * @param numbers one more than the operators
 */
record Flat(List<Exact> numbers, List<Operator> operators) {

    /** What becomes of a bracket. */
    @FunctionalInterface
    interface Brackets {
        Flat flatten(Expression.Bracketed bracketed);
    }

    Flat {
        numbers = List.copyOf(numbers);
        operators = List.copyOf(operators);
    }

    /** Brackets are worked out first, as they should be. */
    static Flat keepingBrackets(Expression expression) {
        return of(expression, it -> new Flat(List.of(it.value()), List.of()));
    }

    /** Brackets are not seen. */
    static Flat droppingBrackets(Expression expression) {
        return of(expression, it -> droppingBrackets(it.inner()));
    }

    /** Round brackets are worked out, the square ones around them not seen. */
    static Flat droppingSquareBrackets(Expression expression) {
        return of(expression, it -> it.text().startsWith("[") ? keepingBrackets(it.inner()) : keepingBrackets(it));
    }

    static Flat of(Expression expression, Brackets brackets) {
        if (expression instanceof Expression.Operation it) {
            Flat left = of(it.left(), brackets);
            Flat right = of(it.right(), brackets);
            List<Exact> numbers = new ArrayList<>(left.numbers);
            numbers.addAll(right.numbers);
            List<Operator> operators = new ArrayList<>(left.operators);
            operators.add(it.operator());
            operators.addAll(right.operators);
            return new Flat(numbers, operators);
        }
        return expression instanceof Expression.Bracketed it
                ? brackets.flatten(it)
                : new Flat(List.of(expression.value()), List.of());
    }

    /** As it should be: × and ÷ before + and −. */
    Optional<Exact> value() {
        return value(operator -> operator.binds() ? 0 : 1);
    }

    /** Operators of the lowest rank first, from left to right; empty where a step is no whole number from 0 on. */
    Optional<Exact> value(ToIntFunction<Operator> rank) {
        Optional<Flat> now = Optional.of(this);
        while (now.isPresent() && !now.get().operators.isEmpty()) {
            now = now.get().joined(now.get().first(rank));
        }
        return now.map(it -> it.numbers.get(0));
    }

    private int first(ToIntFunction<Operator> rank) {
        int first = 0;
        for (int at = 1; at < operators.size(); at++) {
            first = rank.applyAsInt(operators.get(at)) < rank.applyAsInt(operators.get(first)) ? at : first;
        }
        return first;
    }

    private Optional<Flat> joined(int at) {
        if (operators.get(at) == Operator.DIVIDED_BY && numbers.get(at + 1).signum() == 0) {
            return Optional.empty();
        }
        Exact result = operators.get(at).apply(numbers.get(at), numbers.get(at + 1));
        List<Exact> left = new ArrayList<>(numbers);
        left.remove(at + 1);
        left.set(at, result);
        List<Operator> signs = new ArrayList<>(operators);
        signs.remove(at);
        return result.isWhole() && result.signum() >= 0 ? Optional.of(new Flat(left, signs)) : Optional.empty();
    }
}
