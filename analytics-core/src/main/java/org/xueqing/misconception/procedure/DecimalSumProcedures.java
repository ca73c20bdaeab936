package org.xueqing.misconception.procedure;

import static org.xueqing.misconception.procedure.Wrongly.calculates;
import static org.xueqing.misconception.procedure.Wrongly.isDecimal;
import static org.xueqing.misconception.procedure.Wrongly.isWhole;

import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Digits;
import org.xueqing.number.Exact;

/** Wrong ways to add and subtract decimals. */
final class DecimalSumProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            Wrongly.expression("M-DEC-ALIGN", DecimalSumProcedures::endsAligned),
            calculates("M-DEC-NOCARRY", Operator.PLUS, Places::areSame, DecimalSumProcedures::inTwoParts),
            calculates(
                    "M-DEC-CARRYLOST",
                    Operator.PLUS,
                    Places::isOneDecimal,
                    (left, right) -> byColumns(left, right, (one, other) -> one + other)),
            calculates(
                    "M-DEC-BORROWLOST",
                    Operator.MINUS,
                    Places::isOneDecimal,
                    (left, right) -> byColumns(left, right, (one, other) -> one - other)),
            calculates("M-DEC-SUBPARTS", Operator.MINUS, Places::areSame, (left, right) -> Places.whole(left)
                    .minus(Places.whole(right))
                    .plus(Places.tail(left).minus(Places.tail(right)).absolute())),
            calculates(
                    "M-DEC-BRINGDOWN",
                    Operator.MINUS,
                    (left, right) -> isDecimal(right) && left.places() < right.places(),
                    (left, right) -> left.value()
                            .minus(cut(right, left.places()))
                            .plus(right.value().minus(cut(right, left.places())))));

    private DecimalSumProcedures() {}

    /** 4.5+2.36 is worked as 45+236 with the point of the longer number. */
    private static Optional<Exact> endsAligned(Expression expression) {
        return expression
                .operands(Operator.PLUS)
                .or(() -> expression.operands(Operator.MINUS))
                .filter(it -> (isDecimal(it.left()) || isWhole(it.left()))
                        && (isDecimal(it.right()) || isWhole(it.right()))
                        && it.left().places() != it.right().places())
                .map(it -> ((Expression.Operation) expression)
                        .operator()
                        .apply(Places.digits(it.left()), Places.digits(it.right()))
                        .absolute()
                        .dividedBy(Places.power(
                                Math.max(it.left().places(), it.right().places()))));
    }

    /** 3.8+2.7 is 5 and 15: 5.15. */
    private static Exact inTwoParts(Numeral left, Numeral right) {
        Exact tails = Places.tail(left).plus(Places.tail(right)).times(Places.power(left.places()));
        return Places.whole(left)
                .plus(Places.whole(right))
                .plus(tails.dividedBy(Places.power(tails.toString().length())));
    }

    private static Exact cut(Numeral number, int places) {
        return number.value().times(Places.power(places)).floor().dividedBy(Places.power(places));
    }

    /** Each column by itself, as if nothing were carried or borrowed: 3.8+2.7=5.5, 5.2−2.8=3.4. */
    private static Exact byColumns(Numeral left, Numeral right, IntBinaryOperator operation) {
        int places = Math.max(left.places(), right.places());
        long first = left.value().times(Places.power(places)).toLong();
        long second = right.value().times(Places.power(places)).toLong();
        List<Integer> digits = IntStream.range(0, Math.max(Digits.count(first), Digits.count(second)))
                .mapToObj(column -> operation.applyAsInt(Digits.at(first, column), Digits.at(second, column)))
                .map(digit -> Math.floorMod(digit, 10))
                .toList();
        return Exact.of(Digits.number(digits)).dividedBy(Places.power(places));
    }
}
