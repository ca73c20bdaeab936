package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Sum;
import org.xueqing.simulation.task.Task;

/** Each column's whole sum is written: 47 + 38 = 715. */
record CarryWrittenDown() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Sum it ? Optional.of(columns(it.first(), it.second())) : Optional.empty();
    }

    private static String columns(int first, int second) {
        String ones = Integer.toString(first % 10 + second % 10);
        return first < 10 && second < 10 ? ones : columns(first / 10, second / 10) + ones;
    }
}
