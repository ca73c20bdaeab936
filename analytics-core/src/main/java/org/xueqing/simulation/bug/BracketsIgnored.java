package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.MixedOperation;
import org.xueqing.simulation.task.Task;

/** Multiplication first, in spite of brackets: (20 + 5) × 3 = 35. */
record BracketsIgnored() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof MixedOperation it && it.form().hasBrackets() && it.multiplicationFirst() >= 0
                ? Optional.of(Integer.toString(it.multiplicationFirst()))
                : Optional.empty();
    }
}
