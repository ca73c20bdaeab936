package org.xueqing.misconception.procedure;

import static org.xueqing.misconception.procedure.Wrongly.expression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong ways to multiply fractions. */
final class FractionProductProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            product("M-FRAC-MULBOTH", FractionProductProcedures::fractionsAlone),
            product("M-FRAC-MULDEN", it -> fractionsAlone(it).dividedBy(wholes(it))),
            pair("M-FRAC-CROSS", it -> it.get(0).value().dividedBy(it.get(1).value())),
            pair("M-FRAC-KEEPDEN", FractionProductProcedures::overOneDenominator));

    private FractionProductProcedures() {}

    private static BuggyProcedure product(String code, Function<List<Numeral>, Exact> written) {
        return expression(code, expression -> factors(expression)
                .filter(it -> it.size() > 1)
                .filter(it -> it.stream().anyMatch(Wrongly::isFraction))
                .filter(it -> it.stream().anyMatch(Wrongly::isWhole))
                .filter(it -> it.stream().allMatch(one -> Wrongly.isWhole(one) || Wrongly.isFraction(one)))
                .map(written));
    }

    private static BuggyProcedure pair(String code, Function<List<Numeral>, Exact> written) {
        return expression(code, expression -> factors(expression)
                .filter(it -> it.size() == 2 && it.stream().allMatch(Wrongly::isFraction))
                .map(written));
    }

    /** The numbers of a product, or a number by itself. */
    private static Optional<List<Numeral>> factors(Expression expression) {
        if (expression instanceof Numeral it) {
            return Optional.of(List.of(it));
        }
        return ExpressionProcedures.joined(expression, Operator.TIMES)
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

    /** 2/5×3/5=6/5; with unlike denominators, after they were made alike. */
    private static Exact overOneDenominator(List<Numeral> factors) {
        BigInteger common = factors.stream()
                .map(it -> BigInteger.valueOf(it.denominator()))
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
        return fractionsAlone(factors).times(new Exact(common, BigInteger.ONE));
    }
}
