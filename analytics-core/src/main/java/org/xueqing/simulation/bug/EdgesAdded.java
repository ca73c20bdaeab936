package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Cuboid;
import org.xueqing.simulation.task.Task;

/** The edges of a cuboid are added. */
record EdgesAdded() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Cuboid it
                ? Optional.of(Integer.toString(it.length() + it.width() + it.height()))
                : Optional.empty();
    }
}
