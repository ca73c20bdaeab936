package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.MixedOperation;
import org.xueqing.simulation.task.Task;

/** Operations are done from left to right: 40 + 5 × 6 = 270. */
record LeftToRight() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof MixedOperation it && !it.form().hasBrackets()
                ? Optional.of(Integer.toString(it.fromLeftToRight()))
                : Optional.empty();
    }
}
