package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Product;
import org.xueqing.simulation.task.Task;

/** Zeros of the second factor and inside the first are passed over: 305 × 4 = 140, 40 × 30 = 120. */
record ZeroDropped() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Product it ? Optional.of(written(it.first(), it.second())) : Optional.empty();
    }

    private static String written(int first, int second) {
        int digits = Columns.withoutZeros(first) * Columns.withoutZeros(second);
        return Integer.toString(Columns.shifted(digits, Columns.trailingZeros(first)));
    }
}
