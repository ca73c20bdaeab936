package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.RectangleMeasure;
import org.xueqing.simulation.task.Task;

/** The perimeter is given where the area is asked. */
record PerimeterForArea() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof RectangleMeasure it && it.measure() == RectangleMeasure.Measure.AREA
                ? Optional.of(Integer.toString(it.perimeter()))
                : Optional.empty();
    }
}
