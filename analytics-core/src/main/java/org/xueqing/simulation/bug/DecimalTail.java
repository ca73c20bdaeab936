package org.xueqing.simulation.bug;

import java.math.BigDecimal;
import java.util.Optional;
import org.xueqing.simulation.task.DecimalSum;
import org.xueqing.simulation.task.Decimals;
import org.xueqing.simulation.task.Task;

/** What stands behind the points is computed alone. */
record DecimalTail() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof DecimalSum it
                ? Optional.of(Decimals.written(tail(it.first()).add(tail(it.second()))))
                : Optional.empty();
    }

    private static BigDecimal tail(BigDecimal number) {
        return number.remainder(BigDecimal.ONE);
    }
}
