package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Quotient;
import org.xueqing.simulation.task.Task;

/** Divisor and quotient change places. */
record DividesByTheRest() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Quotient it
                ? Optional.of(Quotient.written(it.divisor(), it.remainder()))
                : Optional.empty();
    }
}
