package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Difference;
import org.xueqing.simulation.task.Task;

/** Borrowing from a zero makes it nine, and the column before it stays as it was: 304 − 126 = 278. */
record BorrowStopsAtZero() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Difference it
                        && it.first() > 99
                        && it.first() / 10 % 10 == 0
                        && it.first() % 10 < it.second() % 10
                ? Optional.of(Integer.toString(it.result() + 100))
                : Optional.empty();
    }
}
