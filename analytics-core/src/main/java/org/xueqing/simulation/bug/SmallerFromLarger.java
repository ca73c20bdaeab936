package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Difference;
import org.xueqing.simulation.task.Task;

/** In each column the smaller digit is taken from the larger: 62 − 37 = 35. */
record SmallerFromLarger() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Difference it
                ? Optional.of(Integer.toString(Columns.apart(it.first(), it.second(), (a, b) -> Math.abs(a - b))))
                : Optional.empty();
    }
}
