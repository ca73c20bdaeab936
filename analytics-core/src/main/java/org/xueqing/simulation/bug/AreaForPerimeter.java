package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.RectangleMeasure;
import org.xueqing.simulation.task.Task;

/** The area is given where the perimeter is asked. */
record AreaForPerimeter() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof RectangleMeasure it && it.measure() == RectangleMeasure.Measure.PERIMETER
                ? Optional.of(Integer.toString(it.area()))
                : Optional.empty();
    }
}
