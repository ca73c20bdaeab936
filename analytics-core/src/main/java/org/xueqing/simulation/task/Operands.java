package org.xueqing.simulation.task;

import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.xueqing.simulation.chance.Chance;

/** Draws two numbers until they are of the wanted kind. */
record Operands(int first, int second) {

    private static final int TRIES = 10_000;

    /** @throws IllegalStateException if no such pair turns up: the task's numbers contradict its condition */
    static Operands until(
            Chance chance,
            ToIntFunction<Chance> first,
            ToIntFunction<Chance> second,
            BiPredicate<Integer, Integer> isWanted) {
        for (int tries = 0; tries < TRIES; tries++) {
            Operands drawn = new Operands(first.applyAsInt(chance), second.applyAsInt(chance));
            if (isWanted.test(drawn.first, drawn.second)) {
                return drawn;
            }
        }
        throw new IllegalStateException("no operands of the wanted kind");
    }

    static ToIntFunction<Chance> from(int least, int most) {
        return chance -> chance.between(least, most);
    }

    static boolean carries(int first, int second) {
        return first > 0 && second > 0 && (first % 10 + second % 10 > 9 || carries(first / 10, second / 10));
    }

    static boolean borrows(int first, int second) {
        return second > 0 && (first % 10 < second % 10 || borrows(first / 10, second / 10));
    }
}
