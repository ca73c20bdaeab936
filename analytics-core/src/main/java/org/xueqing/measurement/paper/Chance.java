package org.xueqing.measurement.paper;

import java.util.Map;
import org.xueqing.measurement.ability.ItemParameters;

/** How likely pupils are right on an item, as far as anybody can know before they answer. */
public sealed interface Chance {

    /**
     * By the item's curve on the scale of the abilities.
     *
     * @param difficultyError standard deviation of what is believed of the difficulty; wide where it was borrowed from items alike
     */
    record OnScale(ItemParameters parameters, double difficultyError) implements Chance {
        public OnScale {
            notNegative(difficultyError);
        }
    }

    /**
     * By a model that knows each pupil's history and not, or hardly, this item.
     *
     * @param logits log-odds of a right answer, by pupil; whoever is missing gets the mean
     * @param itemError standard deviation of what the item itself adds to the log-odds of everybody
     */
    record ByPupil(Map<String, Double> logits, double itemError) implements Chance {
        public ByPupil {
            logits = Map.copyOf(logits);
            notNegative(itemError);
        }
    }

    /** Neither was the item measured nor is there a model. */
    record Unknown() implements Chance {}

    private static void notNegative(double error) {
        if (!(error >= 0)) {
            throw new IllegalArgumentException("an error of " + error);
        }
    }
}
