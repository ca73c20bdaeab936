package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.FlatFigure;
import org.xueqing.simulation.task.Task;

/** Triangles and trapezia are not halved. */
record HalfForgotten() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof FlatFigure it && it.shape() != FlatFigure.Shape.PARALLELOGRAM
                ? Optional.of(Integer.toString(it.sidesTimesHeight()))
                : Optional.empty();
    }
}
