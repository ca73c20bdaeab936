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

/** Wrong ways to multiply and divide decimals, and to move the point. */
final class DecimalProductProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            calculates(
                    "M-DEC-NOPT",
                    Operator.TIMES,
                    (left, right) -> isDecimal(left) && isWhole(right) && zeros(right) == 0,
                    (left, right) -> Places.digits(left).times(right.value())),
            calculates("M-DEC-MULPT", Operator.TIMES, Places::areDecimals, (left, right) -> product(left, right)
                    .dividedBy(Places.power(Math.max(left.places(), right.places())))),
            calculates(
                    "M-DEC-ZEROFIRST",
                    Operator.TIMES,
                    DecimalProductProcedures::needsPoint,
                    (left, right) -> withoutEndingZeros(product(left, right))
                            .dividedBy(Places.power(left.places() + right.places()))),
            calculates(
                    "M-DEC-NOPAD",
                    Operator.TIMES,
                    DecimalProductProcedures::lacksDigits,
                    (left, right) -> Exact.decimal("0." + product(left, right))),
            calculates(
                    "M-DEC-PARTS", Operator.TIMES, DecimalProductProcedures::areAboveOne, (left, right) -> Places.whole(
                                    left)
                            .times(Places.whole(right))
                            .plus(Places.tail(left)
                                    .times(Places.tail(right))
                                    .times(Places.power(Math.min(left.places(), right.places()))))),
            shift("M-DEC-SHIFT", -1, 2),
            shift("M-DEC-SHIFTMORE", 1, 1),
            Wrongly.expression("M-DEC-SHIFTDIR", DecimalProductProcedures::shiftedBack),
            calculates(
                    "M-DEC-APPENDZERO",
                    Operator.TIMES,
                    (left, right) -> isDecimal(left) && zeros(right) > 0,
                    (left, right) -> left.value()),
            calculates(
                    "M-DEC-QUOTNOPT",
                    Operator.DIVIDED_BY,
                    (left, right) -> isDecimal(left) && isWhole(right) && zeros(right) == 0,
                    (left, right) -> Places.digits(left).dividedBy(right.value())),
            calculates(
                    "M-DEC-QUOTZERO",
                    Operator.DIVIDED_BY,
                    (left, right) -> isDecimal(left),
                    (left, right) -> innerZerosDropped(left.value().dividedBy(right.value()))),
            calculates(
                    "M-DEC-DIVPT", Operator.DIVIDED_BY, (left, right) -> isDecimal(right), (left, right) -> left.value()
                            .dividedBy(Places.digits(right))),
            calculates("M-DEC-DIVBOTH", Operator.DIVIDED_BY, Places::areDecimals, (left, right) -> Places.digits(left)
                    .dividedBy(Places.digits(right))));

    private DecimalProductProcedures() {}

    private static boolean needsPoint(Numeral left, Numeral right) {
        return (isDecimal(left) || isDecimal(right)) && zeros(right) == 0;
    }

    private static boolean areAboveOne(Numeral left, Numeral right) {
        return Places.areDecimals(left, right)
                && left.value().compareTo(Exact.ONE) > 0
                && right.value().compareTo(Exact.ONE) > 0;
    }

    /** Where zeros must be put in front of the digits of the product. */
    private static boolean lacksDigits(Numeral left, Numeral right) {
        return Places.areDecimals(left, right)
                && product(left, right).toString().length() < left.places() + right.places();
    }

    private static Exact product(Numeral left, Numeral right) {
        return Places.digits(left).times(Places.digits(right));
    }

    private static BuggyProcedure shift(String code, int further, int leastZeros) {
        return Wrongly.expression(code, expression -> shifted(expression, further, leastZeros));
    }

    private static Optional<Exact> shifted(Expression expression, int further, int leastZeros) {
        return byPowerOfTen(expression)
                .filter(it -> zeros(it.right()) >= leastZeros)
                .map(it -> isProduct(expression)
                        ? it.left().value().times(Places.power(zeros(it.right()) + further))
                        : it.left().value().dividedBy(Places.power(zeros(it.right()) + further)));
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
}
