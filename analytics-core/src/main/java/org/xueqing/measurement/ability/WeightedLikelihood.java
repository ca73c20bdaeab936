package org.xueqing.measurement.ability;

import java.util.Map;
import java.util.Optional;
import org.xueqing.measurement.AnswerMatrix;

/** Warm's estimating equation for one pupil, and its root. */
final class WeightedLikelihood {

    private static final double FURTHEST = 12;
    private static final int HALVINGS = 60;

    private final Map<Integer, ItemParameters> items;
    private final AnswerMatrix answers;
    private final int pupil;

    WeightedLikelihood(Map<Integer, ItemParameters> items, AnswerMatrix answers, int pupil) {
        this.items = items;
        this.answers = answers;
        this.pupil = pupil;
    }

    /** @return nothing if there is no root within reach */
    Optional<Ability> ability() {
        double low = -FURTHEST;
        double high = FURTHEST;
        if (!(left(low) > 0 && left(high) < 0)) {
            return Optional.empty();
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (left(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double ability = (low + high) / 2;
        return Optional.of(new Ability(ability, 1 / Math.sqrt(information(ability))));
    }

    /** Σ (x − P) P′/PQ + Σ P′P″/PQ / 2I; not a number where nothing informs. */
    private double left(double ability) {
        double score = 0;
        double information = 0;
        double bias = 0;
        for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
            ItemParameters item = items.get(answers.item(cell));
            if (item != null) {
                double p = item.probability(ability);
                double variance = Math.max(p * (1 - p), Double.MIN_NORMAL);
                double slope = item.firstDerivative(ability);
                score += (answers.right(cell) - p) * slope / variance;
                information += slope * slope / variance;
                bias += slope * item.secondDerivative(ability) / variance;
            }
        }
        return score + bias / (2 * information);
    }

    private double information(double ability) {
        double sum = 0;
        for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
            ItemParameters item = items.get(answers.item(cell));
            sum += item == null ? 0 : item.information(ability);
        }
        return sum;
    }
}
