package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Difference;
import org.xueqing.simulation.task.Task;

/** A ten is borrowed, the next column stays as it was: 72 − 38 = 44. */
record BorrowForgotten() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Difference it
                ? Optional.of(Integer.toString(Columns.apart(it.first(), it.second(), (a, b) -> a - b)))
                : Optional.empty();
    }
}
