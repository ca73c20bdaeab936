package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.MissingAddend;
import org.xueqing.simulation.task.Task;

/** Whatever numbers stand there are added: 3 + ( ) = 8 gives 11. */
record AddsAllNumbers() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof MissingAddend it
                ? Optional.of(Integer.toString(it.addend() + it.sum()))
                : Optional.empty();
    }
}
