package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Fraction;
import org.xueqing.simulation.task.FractionProduct;
import org.xueqing.simulation.task.Task;

/** A whole number multiplies numerator and denominator: 2/7 × 3 = 6/21. */
record WholeNumberTimesBoth() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof FractionProduct it && it.second().denominator() == 1
                ? Optional.of(new Fraction(
                                it.first().numerator() * it.second().numerator(),
                                it.first().denominator() * it.second().numerator())
                        .written())
                : Optional.empty();
    }
}
