package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Task;
import org.xueqing.simulation.task.WholeTask;

/** The first number enters once more: a + b becomes a + a + b. */
record FirstNumberTwice() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof WholeTask whole
                ? Optional.of(Integer.toString(whole.result() + whole.first()))
                : Optional.empty();
    }
}
