package org.xueqing.simulation.bug;

import java.math.BigDecimal;
import java.util.Optional;
import org.xueqing.simulation.task.DecimalProduct;
import org.xueqing.simulation.task.Decimals;
import org.xueqing.simulation.task.Task;

/** The point of a product stands where it stands in the factor with more places: 0.3 × 0.2 = 0.6. */
record PlacesNotAdded() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof DecimalProduct it ? Optional.of(written(it)) : Optional.empty();
    }

    private static String written(DecimalProduct task) {
        int places = Math.max(task.first().scale(), task.second().scale());
        return Decimals.written(
                new BigDecimal(task.first().multiply(task.second()).unscaledValue(), places));
    }
}
