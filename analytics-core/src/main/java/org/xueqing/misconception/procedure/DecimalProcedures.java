package org.xueqing.misconception.procedure;

import static org.xueqing.misconception.procedure.Wrongly.calculates;
import static org.xueqing.misconception.procedure.Wrongly.isDecimal;
import static org.xueqing.misconception.procedure.Wrongly.isWhole;

import java.util.List;
import java.util.Optional;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Operator;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong ways to calculate with two decimals. */
final class DecimalProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            Wrongly.expression("M-DEC-ALIGN", DecimalProcedures::endsAligned),
            calculates(
                    "M-DEC-NOCARRY", Operator.PLUS, DecimalProcedures::haveSamePlaces, DecimalProcedures::inTwoParts),
            calculates("M-DEC-SUBPARTS", Operator.MINUS, DecimalProcedures::haveSamePlaces, (left, right) -> whole(left)
                    .minus(whole(right))
                    .plus(tail(left).minus(tail(right)).absolute())),
            calculates(
                    "M-DEC-BRINGDOWN",
                    Operator.MINUS,
                    (left, right) -> isDecimal(right) && left.places() < right.places(),
                    (left, right) -> left.value()
                            .minus(cut(right, left.places()))
                            .plus(right.value().minus(cut(right, left.places())))),
            calculates(
                    "M-DEC-NOPT",
                    Operator.TIMES,
                    (left, right) -> isDecimal(left) && isWhole(right),
                    (left, right) -> digits(left).times(right.value())),
            calculates("M-DEC-MULPT", Operator.TIMES, DecimalProcedures::areDecimals, (left, right) -> digits(left)
                    .times(digits(right))
                    .dividedBy(power(Math.max(left.places(), right.places())))),
            calculates(
                    "M-DEC-ZEROFIRST",
                    Operator.TIMES,
                    (left, right) -> isDecimal(left) || isDecimal(right),
                    (left, right) -> withoutEndingZeros(digits(left).times(digits(right)))
                            .dividedBy(power(left.places() + right.places()))),
            calculates("M-DEC-PARTS", Operator.TIMES, DecimalProcedures::areDecimals, (left, right) -> whole(left)
                    .times(whole(right))
                    .plus(tail(left).times(tail(right)).times(power(Math.min(left.places(), right.places()))))),
            shift("M-DEC-SHIFT", -1, 2),
            shift("M-DEC-SHIFTMORE", 1, 1),
            Wrongly.expression("M-DEC-SHIFTDIR", DecimalProcedures::shiftedBack),
            calculates(
                    "M-DEC-APPENDZERO",
                    Operator.TIMES,
                    (left, right) -> isDecimal(left) && zeros(right) > 0,
                    (left, right) -> left.value()),
            calculates(
                    "M-DEC-QUOTNOPT",
                    Operator.DIVIDED_BY,
                    (left, right) -> isDecimal(left) && isWhole(right),
                    (left, right) -> digits(left).dividedBy(right.value())),
            calculates(
                    "M-DEC-QUOTZERO",
                    Operator.DIVIDED_BY,
                    (left, right) -> isDecimal(left),
                    (left, right) -> innerZerosDropped(left.value().dividedBy(right.value()))),
            calculates(
                    "M-DEC-DIVPT", Operator.DIVIDED_BY, (left, right) -> isDecimal(right), (left, right) -> left.value()
                            .dividedBy(digits(right))),
            calculates("M-DEC-DIVBOTH", Operator.DIVIDED_BY, (left, right) -> isDecimal(right), (left, right) -> digits(
                            left)
                    .dividedBy(digits(right))));

    private DecimalProcedures() {}

    private static BuggyProcedure shift(String code, int further, int leastZeros) {
        return Wrongly.expression(code, expression -> shifted(expression, further, leastZeros));
    }

    private static Optional<Exact> shifted(Expression expression, int further, int leastZeros) {
        return byPowerOfTen(expression)
                .filter(it -> zeros(it.right()) >= leastZeros)
                .map(it -> isProduct(expression)
                        ? it.left().value().times(power(zeros(it.right()) + further))
                        : it.left().value().dividedBy(power(zeros(it.right()) + further)));
    }

    private static Optional<Exact> shiftedBack(Expression expression) {
        return byPowerOfTen(expression)
                .map(it -> isProduct(expression)
                        ? it.left().value().dividedBy(it.right().value())
                        : it.left().value().times(it.right().value()));
    }

    private static boolean isProduct(Expression expression) {
        return expression.operands(Operator.TIMES).isPresent();
    }

    private static Optional<Expression.Operands> byPowerOfTen(Expression expression) {
        return expression
                .operands(Operator.TIMES)
                .or(() -> expression.operands(Operator.DIVIDED_BY))
                .filter(it -> zeros(it.right()) > 0)
                .filter(it -> isDecimal(it.left()) || isWhole(it.left()) && !isProduct(expression));
    }

    private static boolean areDecimals(Numeral left, Numeral right) {
        return isDecimal(left) && isDecimal(right);
    }

    private static boolean haveSamePlaces(Numeral left, Numeral right) {
        return areDecimals(left, right) && left.places() == right.places();
    }

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
                        .apply(digits(it.left()), digits(it.right()))
                        .absolute()
                        .dividedBy(power(Math.max(it.left().places(), it.right().places()))));
    }

    /** 3.8+2.7 is 5 and 15: 5.15. */
    private static Exact inTwoParts(Numeral left, Numeral right) {
        Exact tails = tail(left).plus(tail(right)).times(power(left.places()));
        return whole(left)
                .plus(whole(right))
                .plus(tails.dividedBy(power(tails.toString().length())));
    }

    private static Exact whole(Numeral number) {
        return number.value().floor();
    }

    private static Exact tail(Numeral number) {
        return number.value().minus(whole(number));
    }

    private static Exact cut(Numeral number, int places) {
        return number.value().times(power(places)).floor().dividedBy(power(places));
    }

    /** Its digits as a whole number. */
    private static Exact digits(Numeral number) {
        return number.value().times(power(number.places()));
    }

    private static Exact withoutEndingZeros(Exact whole) {
        return Exact.decimal(whole.toString().replaceFirst("(?<=.)0+$", ""));
    }

    private static Exact innerZerosDropped(Exact quotient) {
        if (!quotient.isDecimal() || quotient.isWhole()) {
            return quotient;
        }
        String[] parts = quotient.toDecimal().split("\\.", -1);
        return Exact.decimal(parts[0] + "." + parts[1].replace("0", ""));
    }

    private static int zeros(Numeral number) {
        return number.text().matches("10+") ? number.text().length() - 1 : 0;
    }

    private static long power(int exponent) {
        return exponent == 0 ? 1 : 10 * power(exponent - 1);
    }
}
