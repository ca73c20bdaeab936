package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Quotient;
import org.xueqing.simulation.task.Task;

/** The quotient is one too small, so that the remainder exceeds the divisor: 19 ÷ 4 = 3 …… 7. */
record RemainderTooLarge() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Quotient it && it.remainder() > 0 && it.quotient() > 1
                ? Optional.of(Quotient.written(it.quotient() - 1, it.remainder() + it.divisor()))
                : Optional.empty();
    }
}
