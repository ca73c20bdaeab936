package org.xueqing.measurement.ability;

import java.util.Map;
import java.util.Optional;
import org.xueqing.measurement.AnswerMatrix;

/**
 * Whether a pupil's answers hang together: how likely they are, compared with other answers of a pupil of this ability,
 * as a standard normal number; below −1.645 easy items are wrong and hard ones right more often than in 5 % of pupils.
 * It is l_z* of Snijders (2001, doi:10.1007/BF02294437), which allows for the ability being estimated from the same
 * answers (by Warm's weighted likelihood).
 */
public sealed interface PersonFit {

    record Judged(double standardized, int answers) implements PersonFit {

        public boolean isUnusual() {
            return standardized < -1.645;
        }
    }

    /** Fewer answers than needed, or all to items that tell nothing apart. */
    record NotEnough(int answers, int needed) implements PersonFit {}

    int ANSWERS_NEEDED = 10;

    /** @param items by item its parameters */
    static PersonFit of(Map<Integer, ItemParameters> items, AnswerMatrix answers, int pupil) {
        int answered = 0;
        for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
            answered += items.containsKey(answers.item(cell)) ? 1 : 0;
        }
        Optional<Ability> ability = Scoring.of(items).weighted(answers, pupil);
        if (answered < ANSWERS_NEEDED || ability.isEmpty()) {
            return new NotEnough(answered, ANSWERS_NEEDED);
        }
        return new Standardizing(items, ability.get().value()).of(answers, pupil, answered);
    }

    /** The sums of Snijders' formula at an ability: w = logit P, r = P′/(PQ). */
    final class Standardizing {

        private final Map<Integer, ItemParameters> items;
        private final double ability;

        private Standardizing(Map<Integer, ItemParameters> items, double ability) {
            this.items = items;
            this.ability = ability;
        }

        private PersonFit of(AnswerMatrix answers, int pupil, int answered) {
            double projection = projection(answers, pupil);
            double statistic = 0;
            double variance = 0;
            double bias = 0;
            double information = 0;
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                ItemParameters item = items.get(answers.item(cell));
                if (item != null) {
                    double p = item.probability(ability);
                    double weight = Math.log(p / (1 - p));
                    double slope = item.firstDerivative(ability);
                    double left = weight - projection * slope / (p * (1 - p));
                    statistic += (answers.right(cell) - p) * weight;
                    variance += left * left * p * (1 - p);
                    bias += slope * item.secondDerivative(ability) / (p * (1 - p));
                    information += slope * slope / (p * (1 - p));
                }
            }
            double standardized = (statistic + projection * bias / (2 * information)) / Math.sqrt(variance);
            return Double.isFinite(standardized)
                    ? new Judged(standardized, answered)
                    : new NotEnough(answered, ANSWERS_NEEDED);
        }

        /** What of the statistic moves with ability: Σ P′w / Σ P′r. */
        private double projection(AnswerMatrix answers, int pupil) {
            double above = 0;
            double below = 0;
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                ItemParameters item = items.get(answers.item(cell));
                if (item != null) {
                    double p = item.probability(ability);
                    double slope = item.firstDerivative(ability);
                    above += slope * Math.log(p / (1 - p));
                    below += slope * slope / (p * (1 - p));
                }
            }
            return above / below;
        }
    }
}
