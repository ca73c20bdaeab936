package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Quotient;
import org.xueqing.simulation.task.Task;

/** A zero inside the quotient is left out: 612 ÷ 6 = 12. */
record QuotientZeroOmitted() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof Quotient it && it.quotient() > 99
                ? Optional.of(Quotient.written(Columns.withoutZeros(it.quotient()), it.remainder()))
                : Optional.empty();
    }
}
