package org.xueqing.simulation.task;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xueqing.simulation.chance.Chance;

/** Division of whole numbers. */
final class QuotientTasks {

    static final Map<String, Function<Chance, Task>> BY_POINT = Map.ofEntries(
            Map.entry("K066", exact(2, 6, 2, 6)),
            Map.entry("K070", exact(7, 7, 2, 9)),
            Map.entry("K071", exact(8, 8, 2, 9)),
            Map.entry("K072", exact(9, 9, 2, 9)),
            Map.entry("K076", withRemainder(2, 5, 2, 8)),
            Map.entry("K077", withRemainder(3, 9, 2, 8)),
            Map.entry("K078", withRemainder(4, 9, 3, 9)),
            Map.entry("K118", chance -> new Quotient(10 * chance.between(2, 9) * 6, chance.oneOf(List.of(2, 3, 6)))),
            Map.entry("K119", exact(2, 4, 11, 21)),
            Map.entry("K120", withRemainder(3, 9, 13, 98)),
            Map.entry("K121", chance -> zeroInQuotient(chance.between(3, 9), chance)),
            Map.entry("K162", exact(20, 90, 2, 9)),
            Map.entry("K163", withRemainder(21, 84, 3, 9)),
            Map.entry("K164", withRemainder(26, 89, 3, 9)),
            Map.entry("K165", withRemainder(23, 78, 12, 48)));

    private QuotientTasks() {}

    private static Function<Chance, Task> exact(int least, int most, int leastQuotient, int mostQuotient) {
        return chance -> {
            int divisor = chance.between(least, most);
            return new Quotient(divisor * chance.between(leastQuotient, mostQuotient), divisor);
        };
    }

    private static Function<Chance, Task> withRemainder(int least, int most, int leastQuotient, int mostQuotient) {
        return chance -> {
            int divisor = chance.between(least, most);
            int quotient = chance.between(leastQuotient, mostQuotient);
            return new Quotient(divisor * quotient + chance.between(1, divisor - 1), divisor);
        };
    }

    private static Task zeroInQuotient(int divisor, Chance chance) {
        return new Quotient(divisor * (100 * chance.between(1, 3) + chance.between(1, 9)), divisor);
    }
}
