package org.xueqing.itemanalysis;

import java.util.Optional;

/**
 * A pupil's first answer to an item.
 *
 * @param strength of the pupil beyond this item, in whatever measure: only its order and distances count
 * @param written what was meant, in one spelling; empty where nobody knows
 * @param isReadable false where something was written that nobody can grade
 */
public record FirstAnswer(boolean isCorrect, double strength, Optional<String> written, boolean isReadable) {

    public static FirstAnswer right(double strength) {
        return new FirstAnswer(true, strength, Optional.empty(), true);
    }

    public static FirstAnswer wrong(double strength, String written) {
        return new FirstAnswer(false, strength, Optional.of(written), true);
    }

    public static FirstAnswer unreadable(double strength) {
        return new FirstAnswer(false, strength, Optional.empty(), false);
    }
}
