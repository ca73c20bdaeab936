package org.xueqing.misconception.procedure;

import static org.xueqing.misconception.procedure.Wrongly.areFractions;
import static org.xueqing.misconception.procedure.Wrongly.compares;

import java.util.Comparator;
import java.util.List;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/**
 * Wrong ways to compare fractions, decimals and numbers below zero (for decimals Resnick et al. 1989,
 * doi:10.2307/749095).
 */
final class OrderProcedures {

    private static final Comparator<Numeral> BY_WHOLE_PART =
            Comparator.comparing(it -> it.value().floor());

    static final List<BuggyProcedure> ALL = List.of(
            compares("M-FRAC-DEN", OrderProcedures::haveSameNumerator, Comparator.comparing(Numeral::denominator)),
            compares(
                    "M-FRAC-REVNUM",
                    OrderProcedures::haveSameDenominator,
                    Comparator.comparing(Numeral::numerator).reversed()),
            compares(
                    "M-FRAC-PARTS",
                    OrderProcedures::areUnlike,
                    Comparator.comparing((Numeral it) -> it.numerator() + it.denominator())),
            compares(
                    "M-FRAC-DENONLY",
                    OrderProcedures::areUnlike,
                    Comparator.comparing(Numeral::denominator).reversed()),
            compares(
                    "M-FRAC-GAP",
                    OrderProcedures::areUnlike,
                    Comparator.comparing(it -> it.numerator() - it.denominator())),
            compares(
                    "M-DEC-LONG",
                    OrderProcedures::areDecimals,
                    BY_WHOLE_PART.thenComparing(OrderProcedures::tailAsWhole)),
            compares(
                    "M-DEC-SHORT",
                    OrderProcedures::areDecimals,
                    BY_WHOLE_PART.thenComparing(it -> -it.places()).thenComparing(it -> it.value())),
            compares(
                    "M-DEC-TAIL",
                    OrderProcedures::areDecimals,
                    Comparator.comparing(OrderProcedures::tailAsWhole).thenComparing(it -> it.value())),
            compares(
                    "M-DEC-NOPOINT",
                    OrderProcedures::areDecimals,
                    Comparator.comparing(it -> Exact.decimal(it.text().replace(".", "")))),
            compares("M-CYCLE-EQUAL", OrderProcedures::isOneRecurring, Comparator.comparing(OrderProcedures::printed)),
            compares(
                    "M-CYCLE-MORE",
                    OrderProcedures::isOneRecurring,
                    Comparator.comparing(OrderProcedures::isRecurring)),
            compares("M-NEG-ABS", OrderProcedures::isOneNegative, Comparator.comparing(it -> it.value()
                    .absolute())),
            compares(
                    "M-NEG-ZERO",
                    OrderProcedures::isOneNegative,
                    Comparator.comparing((Numeral it) -> it.value().signum() != 0)
                            .thenComparing(it -> it.value())));

    private OrderProcedures() {}

    private static boolean haveSameNumerator(Numeral left, Numeral right) {
        return areFractions(left, right) && left.numerator() == right.numerator();
    }

    private static boolean haveSameDenominator(Numeral left, Numeral right) {
        return areFractions(left, right) && left.denominator() == right.denominator();
    }

    private static boolean areUnlike(Numeral left, Numeral right) {
        boolean isSame = left.equals(right);
        return areFractions(left, right)
                && (isSame || !haveSameNumerator(left, right) && !haveSameDenominator(left, right));
    }

    private static boolean areDecimals(Numeral left, Numeral right) {
        return isFinite(left) && isFinite(right);
    }

    private static boolean isFinite(Numeral number) {
        return number.notation() == Notation.DECIMAL && !isRecurring(number);
    }

    private static boolean isRecurring(Numeral number) {
        return number.text().endsWith("…");
    }

    private static boolean isOneRecurring(Numeral left, Numeral right) {
        return isRecurring(left) != isRecurring(right);
    }

    private static Exact printed(Numeral number) {
        return Exact.decimal(number.text().replace("…", ""));
    }

    private static boolean isOneNegative(Numeral left, Numeral right) {
        return left.value().signum() < 0 || right.value().signum() < 0;
    }

    private static Exact tailAsWhole(Numeral number) {
        return Exact.decimal(number.text().substring(number.text().indexOf('.') + 1));
    }
}
