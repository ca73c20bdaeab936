package org.xueqing.effect;

import java.io.Serializable;
import java.util.List;

/**
 * One pupil around a measure, helped by it or not.
 *
 * @param before one number for each {@link Trait}, by answers before the day of the measure alone
 * @param answers on its points in the weeks afterwards
 * @param right of these
 * @param expected of these, by what was believed of the pupil before the measure, in answers
 */
public record Around(String studentId, String classId, List<Double> before, int answers, int right, double expected)
        implements Serializable {

    /** With fewer answers afterwards nothing is said. */
    public static final int FEWEST_ANSWERS = 4;

    public Around {
        before = List.copyOf(before);
        if (before.size() != Trait.COUNT) {
            throw new IllegalArgumentException(before.size() + " numbers for " + Trait.COUNT + " traits");
        }
    }

    public boolean isTelling() {
        return answers >= FEWEST_ANSWERS;
    }

    /** By how much the share of right answers is above what was expected, -1 to 1. */
    public double surprise() {
        return (right - expected) / answers;
    }

    public double share() {
        return (double) right / answers;
    }
}
