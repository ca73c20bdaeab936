package org.xueqing.simulation.task;

import java.util.Map;
import java.util.function.Function;
import org.xueqing.simulation.chance.Chance;
import org.xueqing.simulation.task.MixedOperation.Form;

/** Multiplication of whole numbers and two operations of different rank. */
final class ProductTasks {

    static final Map<String, Function<Chance, Task>> BY_POINT = Map.ofEntries(
            Map.entry("K060", product(2, 4, 2, 9)),
            Map.entry("K061", product(5, 5, 2, 9)),
            Map.entry("K063", product(6, 6, 2, 9)),
            Map.entry("K062", mixed(3, 9, 2, 6, Form.PLUS_PRODUCT, Form.PLUS_PRODUCT)),
            Map.entry("K104", roundTimes(2, 9, 2, 9)),
            Map.entry("K107", product(11, 43, 2, 2)),
            Map.entry("K108", product(26, 289, 3, 9)),
            Map.entry("K109", withZero(3, 9)),
            Map.entry("K132", roundTimes(2, 9, 11, 19)),
            Map.entry("K133", product(11, 14, 11, 12)),
            Map.entry("K134", product(23, 87, 24, 78)),
            Map.entry("K135", roundTimes(13, 48, 20, 20)),
            Map.entry("K140", mixed(30, 90, 2, 9, Form.PLUS_PRODUCT, Form.MINUS_PRODUCT)),
            Map.entry("K141", mixed(12, 40, 2, 9, Form.SUM_IN_BRACKETS, Form.DIFFERENCE_IN_BRACKETS)),
            Map.entry("K179", mixed(120, 300, 3, 12, Form.PLUS_PRODUCT, Form.MINUS_PRODUCT)),
            Map.entry("K180", mixed(25, 90, 3, 12, Form.SUM_IN_BRACKETS, Form.DIFFERENCE_IN_BRACKETS)),
            Map.entry("K195", product(124, 487, 23, 68)),
            Map.entry("K199", roundTimes(24, 68, 130, 130)));

    private ProductTasks() {}

    private static Function<Chance, Task> product(int least, int most, int leastFactor, int mostFactor) {
        return chance -> new Product(chance.between(least, most), chance.between(leastFactor, mostFactor));
    }

    /** The first factor ends in a zero. */
    private static Function<Chance, Task> roundTimes(int least, int most, int leastFactor, int mostFactor) {
        return chance -> new Product(10 * chance.between(least, most), chance.between(leastFactor, mostFactor));
    }

    /** The first factor has three digits, the middle one is zero. */
    private static Function<Chance, Task> withZero(int least, int most) {
        return chance -> new Product(100 * chance.between(1, 9) + chance.between(2, 9), chance.between(least, most));
    }

    /** One form or the other; what is taken away stays below what is there. */
    private static Function<Chance, Task> mixed(
            int least, int most, int leastSmall, int mostSmall, Form one, Form other) {
        return chance -> {
            Form form = chance.happens(0.5) ? one : other;
            int third = chance.between(leastSmall, Math.min(9, mostSmall));
            int second = chance.between(leastSmall, Math.max(leastSmall, Math.min(mostSmall, least / third)));
            return new MixedOperation(chance.between(least, most), second, third, form);
        };
    }
}
