package org.xueqing.simulation.task;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.xueqing.simulation.chance.Chance;

/** Decimals, fractions and equations. */
final class RationalTasks {

    static final Map<String, Function<Chance, Task>> BY_POINT = Map.ofEntries(
            Map.entry("K131", RationalTasks::sameDenominator),
            Map.entry("K157", chance -> decimalSum(chance, 1, 1)),
            Map.entry("K233", chance -> decimalSum(chance, chance.between(1, 2), 3 - chance.between(0, 2))),
            Map.entry("K235", chance -> new DecimalProduct(decimal(chance, 1), Decimals.of(chance.between(3, 9), 0))),
            Map.entry("K238", chance -> new DecimalProduct(decimal(chance, 1), decimal(chance, chance.between(1, 2)))),
            Map.entry("K253", chance -> equation(1, chance)),
            Map.entry("K255", chance -> equation(chance.between(2, 9), chance)),
            Map.entry("K276", RationalTasks::otherDenominator),
            Map.entry(
                    "K292",
                    chance -> new FractionProduct(proper(chance, 5, 12), new Fraction(chance.between(2, 9), 1))),
            Map.entry("K294", chance -> new FractionProduct(proper(chance, 3, 9), proper(chance, 4, 12))),
            Map.entry(
                    "K297",
                    chance -> new FractionQuotient(proper(chance, 3, 12), new Fraction(chance.between(2, 9), 1))),
            Map.entry("K298", chance -> new FractionQuotient(proper(chance, 3, 9), proper(chance, 4, 12))));

    private RationalTasks() {}

    private static Task sameDenominator(Chance chance) {
        int denominator = chance.between(5, 9);
        int first = chance.between(2, denominator - 2);
        int second = chance.between(1, Math.min(first - 1, denominator - first));
        return new FractionSum(
                new Fraction(first, denominator), new Fraction(second, denominator), chance.happens(0.4));
    }

    private static Task otherDenominator(Chance chance) {
        int denominator = chance.between(3, 8);
        Fraction smaller = new Fraction(1, denominator + chance.between(1, 4));
        return new FractionSum(new Fraction(chance.between(1, 2), denominator).reduced(), smaller, chance.happens(0.4));
    }

    private static Fraction proper(Chance chance, int least, int most) {
        int denominator = chance.between(least, most);
        return new Fraction(chance.between(1, denominator - 1), denominator).reduced();
    }

    private static Task decimalSum(Chance chance, int places, int otherPlaces) {
        BigDecimal one = decimal(chance, places);
        BigDecimal other = decimal(chance, otherPlaces);
        return new DecimalSum(one.max(other), one.min(other), chance.happens(0.4));
    }

    /** Between 1 and 10, its last digit not zero. */
    private static BigDecimal decimal(Chance chance, int places) {
        int scale = places == 1 ? 10 : places == 2 ? 100 : 1_000;
        return Decimals.of(chance.between(scale / 10, scale - 1) * 10L + chance.between(1, 9), places);
    }

    private static Task equation(int factor, Chance chance) {
        int summand = chance.between(3, 30);
        return new Equation(factor, summand, factor * chance.between(3, 20) + summand);
    }
}
