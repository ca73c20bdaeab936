package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.RectangleMeasure;
import org.xueqing.simulation.task.Task;

/** Only the longer side counts, and it is squared. */
record LengthTimesItself() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof RectangleMeasure it
                ? Optional.of(Integer.toString(it.length() * it.length()))
                : Optional.empty();
    }
}
