package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.FractionQuotient;
import org.xueqing.simulation.task.Task;

/** Division by a fraction is done as multiplication. */
record DivisorNotInverted() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof FractionQuotient it
                ? Optional.of(it.first().times(it.second()).reduced().written())
                : Optional.empty();
    }
}
