package org.xueqing.item.family;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.xueqing.item.family.whole.WholeFamilies;

/** Solvers of families on whole numbers. */
final class WholeSolvers {

    private static final Pattern PRINTED = Pattern.compile("([0-9.+−×÷()\\[\\]]+)=（　　）");

    static final Map<String, IndependentSolver> BY_FAMILY = byFamily();

    private WholeSolvers() {}

    private static Map<String, IndependentSolver> byFamily() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        WholeFamilies.ALL.forEach(family -> solvers.put(family.code(), item -> whole(printedValue(item.stem()))));
        return solvers;
    }

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
