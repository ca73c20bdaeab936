package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.MixedOperation;
import org.xueqing.simulation.task.Task;

/** The first number is passed over. */
record LastTwoOnly() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof MixedOperation it
                ? Optional.of(Integer.toString(it.second() * it.third()))
                : Optional.empty();
    }
}
