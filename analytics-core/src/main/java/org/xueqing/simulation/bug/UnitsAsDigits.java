package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Conversion;
import org.xueqing.simulation.task.Task;

/** The amount is written in front of the factor: 3 metres are 3100 centimetres. */
record UnitsAsDigits() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Conversion it
                ? Optional.of(it.amount() + Integer.toString(it.factor()))
                : Optional.empty();
    }
}
