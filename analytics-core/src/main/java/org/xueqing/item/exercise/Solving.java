package org.xueqing.item.exercise;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xueqing.number.Exact;

/** Solves equations of the primary school: of the first degree in the unknown, or in its reciprocal. */
final class Solving {

    private Solving() {}

    /** The only solution; empty where there is none of that kind, or more than one. */
    static Optional<Exact> solve(Expression left, Expression right) {
        UnaryOperator<Exact> difference = x -> left.value(x).minus(right.value(x));
        return root(difference).or(() -> root(y -> difference.apply(Exact.ONE.dividedBy(y)))
                .filter(y -> y.signum() != 0)
                .map(Exact.ONE::dividedBy));
    }

    /** Where a function through two of its points is zero, if it is zero there and a third point lies on the line. */
    private static Optional<Exact> root(UnaryOperator<Exact> function) {
        try {
            Exact one = function.apply(Exact.ONE);
            Exact slope = function.apply(Exact.of(2)).minus(one);
            boolean isLine = function.apply(Exact.of(5)).equals(one.plus(slope.times(4)));
            return slope.signum() == 0 || !isLine
                    ? Optional.empty()
                    : Optional.of(Exact.ONE.minus(one.dividedBy(slope)));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
