package org.xueqing.simulation.task;

import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.xueqing.simulation.chance.Chance;

/** Addition and subtraction of whole numbers. */
final class SumTasks {

    static final Map<String, Function<Chance, Task>> BY_POINT = Map.ofEntries(
            Map.entry("K015", sum(1, 4, 1, 4, (a, b) -> a + b <= 5)),
            Map.entry("K016", difference(2, 5, 1, 5, (a, b) -> a >= b)),
            Map.entry("K018", sum(2, 8, 1, 7, (a, b) -> a + b > 5 && a + b < 10)),
            Map.entry("K019", difference(10, 10, 1, 9, (a, b) -> true)),
            Map.entry("K020", chance -> {
                Operands o = Operands.until(chance, Operands.from(1, 8), Operands.from(3, 9), (a, b) -> b > a);
                return new MissingAddend(o.first(), o.second());
            }),
            Map.entry("K021", chain(10)),
            Map.entry("K025", sum(10, 10, 1, 9, (a, b) -> true)),
            Map.entry("K026", sum(11, 18, 1, 8, (a, b) -> !Operands.carries(a, b))),
            Map.entry("K027", sum(9, 9, 2, 9, (a, b) -> true)),
            Map.entry("K028", sum(7, 8, 3, 9, Operands::carries)),
            Map.entry("K029", sum(2, 6, 5, 9, Operands::carries)),
            Map.entry("K031", difference(11, 18, 9, 9, (a, b) -> true)),
            Map.entry("K032", difference(11, 17, 7, 8, Operands::borrows)),
            Map.entry("K033", difference(11, 15, 2, 6, Operands::borrows)),
            Map.entry("K041", tens(1, 5, 1, 4)),
            Map.entry("K042", sum(21, 88, 1, 8, (a, b) -> !Operands.carries(a, b))),
            Map.entry("K043", difference(22, 99, 1, 9, (a, b) -> !Operands.borrows(a, b))),
            Map.entry("K044", sum(11, 88, 11, 88, (a, b) -> a + b < 100 && !Operands.carries(a, b))),
            Map.entry("K045", difference(22, 99, 11, 88, (a, b) -> a > b && !Operands.borrows(a, b))),
            Map.entry("K050", sum(15, 88, 3, 9, Operands::carries)),
            Map.entry("K051", difference(21, 98, 3, 9, Operands::borrows)),
            Map.entry("K052", sum(15, 79, 15, 79, (a, b) -> a + b < 100 && Operands.carries(a, b))),
            Map.entry("K053", difference(31, 98, 13, 79, (a, b) -> a > b + 9 && Operands.borrows(a, b))),
            Map.entry("K055", chain(100)),
            Map.entry("K093", sum(15, 79, 15, 79, Operands::carries)),
            Map.entry("K094", sum(137, 789, 125, 689, Operands::carries)),
            Map.entry("K095", difference(311, 987, 123, 789, (a, b) -> a > b + 99 && Operands.borrows(a, b))),
            Map.entry(
                    "K096",
                    difference(301, 908, 113, 589, (a, b) -> a > b + 99 && a / 10 % 10 == 0 && a % 10 < b % 10)));

    private SumTasks() {}

    private static Function<Chance, Task> sum(
            int least, int most, int leastAdded, int mostAdded, BiPredicate<Integer, Integer> isWanted) {
        return chance -> {
            Operands drawn =
                    Operands.until(chance, Operands.from(least, most), Operands.from(leastAdded, mostAdded), isWanted);
            return new Sum(drawn.first(), drawn.second());
        };
    }

    private static Function<Chance, Task> difference(
            int least, int most, int leastTaken, int mostTaken, BiPredicate<Integer, Integer> isWanted) {
        return chance -> {
            Operands drawn =
                    Operands.until(chance, Operands.from(least, most), Operands.from(leastTaken, mostTaken), isWanted);
            return new Difference(drawn.first(), drawn.second());
        };
    }

    private static Function<Chance, Task> tens(int least, int most, int leastAdded, int mostAdded) {
        return chance -> new Sum(10 * chance.between(least, most), 10 * chance.between(leastAdded, mostAdded));
    }

    private static Function<Chance, Task> chain(int most) {
        return chance -> {
            Operands drawn = Operands.until(
                    chance, Operands.from(most / 2, most), Operands.from(1, most / 4), (a, b) -> a > 2 * b);
            return new Chain(drawn.first(), drawn.second(), chance.between(1, drawn.second()));
        };
    }
}
