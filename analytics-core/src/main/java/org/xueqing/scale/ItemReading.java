package org.xueqing.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.ItemFit;
import org.xueqing.measurement.ability.ItemFitting;
import org.xueqing.measurement.ability.ItemOutcome;
import org.xueqing.measurement.ability.ItemOutcome.Estimated;
import org.xueqing.measurement.ability.ItemOutcome.LeftOut;
import org.xueqing.scale.Measured.Flag;
import org.xueqing.scale.Measured.OfItem;

/** Reads what a calibration says of items, on the scale that a link leads to. */
final class ItemReading {

    private static final double MISFIT_BELOW = 0.001;

    /** With more items nobody answers all of them, which judging takes. */
    private static final int MOST_ITEMS_JUDGED = 100;

    private final Calibrated calibrated;
    private final Link link;
    private final Optional<ItemFitting> fitting;

    ItemReading(Calibrated calibrated, AnswerMatrix answers, Link link) {
        this.calibrated = calibrated;
        this.link = link;
        this.fitting = calibrated.known().size() <= MOST_ITEMS_JUDGED
                ? Optional.of(new ItemFitting(calibrated, answers))
                : Optional.empty();
    }

    OfItem of(String itemId, int item) {
        ItemOutcome outcome = calibrated.items().get(item);
        if (outcome instanceof LeftOut left) {
            return new OfItem(
                    itemId,
                    null,
                    null,
                    null,
                    null,
                    left.answers(),
                    null,
                    List.of(left.reason().name()));
        }
        Estimated estimated = (Estimated) outcome;
        Double fit = fit(item);
        return new OfItem(
                itemId,
                link.value(estimated.parameters().difficulty()),
                link.slope() * estimated.difficultyError(),
                estimated.parameters().discrimination() / link.slope(),
                estimated.discriminationError() / link.slope(),
                estimated.answers(),
                fit,
                flags(itemId, estimated, fit));
    }

    private @Nullable Double fit(int item) {
        return fitting.map(judge -> judge.of(item)).orElse(null) instanceof ItemFit.Judged judged
                ? (Double) judged.pValue()
                : null;
    }

    private List<String> flags(String itemId, Estimated estimated, @Nullable Double fit) {
        List<String> flags = new ArrayList<>();
        if (estimated.parameters().discrimination() < 0) {
            flags.add(Flag.NEGATIVE_DISCRIMINATION.name());
        }
        if (fit != null && fit < MISFIT_BELOW) {
            flags.add(Flag.MISFIT.name());
        }
        if (link.drifted().contains(itemId)) {
            flags.add(Flag.DRIFTED.name());
        }
        return List.copyOf(flags);
    }
}
