package org.xueqing.item.family;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Solvers of families on whole numbers. */
final class WholeSolvers {

    private static final Pattern PRINTED = Pattern.compile("([0-9.+−×÷()\\[\\]]+)=（　　）");

    static final Map<String, IndependentSolver> BY_FAMILY =
            Map.of("SUB-2D-BORROW", item -> whole(printedValue(item.stem())));

    private WholeSolvers() {}

    /** The value of the arithmetic before the blank. */
    static BigFraction printedValue(String stem) {
        Matcher printed = PRINTED.matcher(stem);
        if (!printed.find()) {
            throw new IllegalArgumentException("no arithmetic in " + stem);
        }
        return PrintedArithmetic.solve(printed.group(1));
    }

    static String whole(BigFraction value) {
        if (!value.getDenominator().equals(java.math.BigInteger.ONE)) {
            throw new IllegalArgumentException(value + " is no whole number");
        }
        return value.getNumerator().toString();
    }
}
