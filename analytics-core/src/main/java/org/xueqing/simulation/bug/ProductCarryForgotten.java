package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Product;
import org.xueqing.simulation.task.Task;

/** Digit by digit, and what should be carried is lost: 47 × 3 = 121. */
record ProductCarryForgotten() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Product it && it.first() > 9 && it.second() < 10
                ? Optional.of(Integer.toString(Columns.apart(it.first(), 0, (digit, none) -> digit * it.second())))
                : Optional.empty();
    }
}
