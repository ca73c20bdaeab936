package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Equation;
import org.xueqing.simulation.task.Task;

/** The summand is added on the other side as well: x + 5 = 12 gives 17. */
record SignNotChanged() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Equation it && (it.total() + it.summand()) % it.factor() == 0
                ? Optional.of(Integer.toString((it.total() + it.summand()) / it.factor()))
                : Optional.empty();
    }
}
