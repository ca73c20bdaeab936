package org.xueqing.dashboard.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much of a point a pupil holds, as pages show it. */
public enum Level {
    /** No evidence. */
    NONE,
    /** Evidence, but fewer than three answers: no value is shown. */
    FEW,
    /** Mastery below one half. */
    LOW,
    /** Below four fifths. */
    GROWING,
    /** Below what the run calls mastered. */
    NEAR,
    /** At or above it. */
    HELD;

    private static final double LOW_BELOW = 0.5;
    private static final double GROWING_BELOW = 0.8;

    public static Level of(@Nullable Cell cell, Optional<PublishedRun> run) {
        if (cell == null || run.isEmpty()) {
            return NONE;
        }
        return cell.isEnough() ? of(cell.mastery(), run.get().masteredFrom()) : FEW;
    }

    /** Level of a mastery with enough evidence. */
    public static Level of(double mastery, double masteredFrom) {
        if (mastery >= masteredFrom) {
            return HELD;
        }
        if (mastery < LOW_BELOW) {
            return LOW;
        }
        return mastery < GROWING_BELOW ? GROWING : NEAR;
    }

    /** Name of the style. */
    public String style() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
