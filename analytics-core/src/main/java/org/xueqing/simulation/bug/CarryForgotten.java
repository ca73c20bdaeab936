package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Sum;
import org.xueqing.simulation.task.Task;

/** The ones are written, the carried ten is lost: 47 + 38 = 75. */
record CarryForgotten() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Sum it
                ? Optional.of(Integer.toString(Columns.apart(it.first(), it.second(), Integer::sum)))
                : Optional.empty();
    }
}
