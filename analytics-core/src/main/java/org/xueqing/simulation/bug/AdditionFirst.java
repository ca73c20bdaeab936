package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Chain;
import org.xueqing.simulation.task.Task;

/** In a − b + c the sum is made first: 50 − 20 + 10 = 20. */
record AdditionFirst() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Chain it
                ? Optional.of(Integer.toString(it.first() - it.taken() - it.added()))
                : Optional.empty();
    }
}
