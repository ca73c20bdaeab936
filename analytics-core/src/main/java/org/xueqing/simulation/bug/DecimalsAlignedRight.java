package org.xueqing.simulation.bug;

import java.math.BigDecimal;
import java.util.Optional;
import org.xueqing.simulation.task.DecimalSum;
import org.xueqing.simulation.task.Decimals;
import org.xueqing.simulation.task.Task;

/** Decimals are written flush right, like whole numbers: 3.5 + 1.25 = 1.6. */
record DecimalsAlignedRight() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof DecimalSum it ? Optional.of(written(it)) : Optional.empty();
    }

    private static String written(DecimalSum task) {
        BigDecimal first = flushRight(task.first(), task);
        BigDecimal second = flushRight(task.second(), task);
        return Decimals.written(task.isDifference() ? first.subtract(second).abs() : first.add(second));
    }

    private static BigDecimal flushRight(BigDecimal number, DecimalSum task) {
        int places = Math.max(task.first().scale(), task.second().scale());
        return new BigDecimal(number.unscaledValue(), places);
    }
}
