package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Task;
import org.xueqing.simulation.task.WholeTask;

/** The right answer, its digits from the right to the left. */
record ReversedAnswer() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof WholeTask whole
                ? Optional.of(new StringBuilder(whole.answer()).reverse().toString())
                : Optional.empty();
    }
}
