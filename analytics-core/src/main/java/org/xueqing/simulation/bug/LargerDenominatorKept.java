package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Fraction;
import org.xueqing.simulation.task.FractionSum;
import org.xueqing.simulation.task.Task;

/** Numerators are added, the larger denominator stays. */
record LargerDenominatorKept() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof FractionSum it
                ? Optional.of(new Fraction(
                                it.first().numerator() + it.second().numerator(),
                                Math.max(it.first().denominator(), it.second().denominator()))
                        .written())
                : Optional.empty();
    }
}
