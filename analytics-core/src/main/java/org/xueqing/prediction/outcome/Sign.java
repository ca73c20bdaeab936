package org.xueqing.prediction.outcome;

import java.util.Locale;

/** What speaks for and against reaching a goal, as numbers that are 0 for an ordinary pupil where that has a meaning. */
public enum Sign {
    /** By how much the pupil's answers on all points were righter than an ordinary pupil's, in logits. */
    SURPLUS,
    /** The same, as far as the course is still to come. */
    SURPLUS_TO_COME,
    /** Mastery of the points taught so far, beyond that of an ordinary pupil, times their share of the course. */
    HELD,
    /** Mastery of what the course builds on, beyond an ordinary pupil's, times the share still to come. */
    FOUNDATIONS,
    /** Answers since the course began beside those usual in the class, as a logarithm. */
    TAKES_PART,
    /** How far the course is, 0 to 1. */
    PROGRESS,
    /** How well an ordinary pupil ends up on these points, as log-odds. */
    NORM;

    public static final int COUNT = values().length;

    /** As tables call it: {@code surplus-to-come}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
