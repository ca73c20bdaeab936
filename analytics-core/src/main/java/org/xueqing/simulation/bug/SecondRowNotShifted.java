package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Product;
import org.xueqing.simulation.task.Task;

/** The row of the tens is written under the row of the ones: 24 × 13 = 96. */
record SecondRowNotShifted() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Product it && it.second() > 9 && it.second() < 100
                ? Optional.of(Integer.toString(it.first() * (it.second() / 10 + it.second() % 10)))
                : Optional.empty();
    }
}
