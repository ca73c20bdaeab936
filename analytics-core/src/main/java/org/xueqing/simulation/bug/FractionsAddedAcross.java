package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Fraction;
import org.xueqing.simulation.task.FractionSum;
import org.xueqing.simulation.task.Task;

/** Numerators and denominators are added (subtracted) separately: 1/2 + 1/3 = 2/5. */
record FractionsAddedAcross() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof FractionSum it && canWrite(it) ? Optional.of(written(it)) : Optional.empty();
    }

    /** Equal denominators leave nothing under a difference, and a smaller denominator below a larger one neither. */
    private static boolean canWrite(FractionSum task) {
        return !task.isDifference()
                || (task.first().denominator() != task.second().denominator()
                        && task.first().numerator() != task.second().numerator());
    }

    private static String written(FractionSum task) {
        Fraction first = task.first();
        Fraction second = task.second();
        int sign = task.isDifference() ? -1 : 1;
        return new Fraction(
                        Math.abs(first.numerator() + sign * second.numerator()),
                        Math.abs(first.denominator() + sign * second.denominator()))
                .written();
    }
}
