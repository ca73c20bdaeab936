package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Conversion;
import org.xueqing.simulation.task.Task;

/** Every unit is ten of the next: 3 metres are 30 centimetres. */
record ConvertsByTen() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Conversion it ? Optional.of(Integer.toString(10 * it.amount())) : Optional.empty();
    }
}
