package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Mean;
import org.xueqing.simulation.task.Task;

/** The sum is given as the mean. */
record MeanNotDivided() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Mean it ? Optional.of(Integer.toString(it.sum())) : Optional.empty();
    }
}
