package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Task;
import org.xueqing.simulation.task.TimeSpan;

/** Times are subtracted like whole numbers: from 8:40 to 10:20 are 180 minutes. */
record HourOfHundredMinutes() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof TimeSpan it
                ? Optional.of(Integer.toString(100 * (it.toHour() - it.fromHour()) + it.toMinute() - it.fromMinute()))
                : Optional.empty();
    }
}
