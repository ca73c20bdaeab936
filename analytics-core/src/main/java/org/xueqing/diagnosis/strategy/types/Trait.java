package org.xueqing.diagnosis.strategy.types;

import org.xueqing.diagnosis.strategy.Habit;
import org.xueqing.diagnosis.strategy.HabitSum;
import org.xueqing.diagnosis.strategy.PupilStrategies;

/** What types are made of. Shares are spread out by the arc sine, so that those near 0 and 1 are as far apart as chance puts them. */
enum Trait {
    PACE,
    SPACING,
    PERSISTING,
    READING;

    static boolean areKnown(PupilStrategies pupil) {
        return isKnown(pupil, Habit.SPACING)
                && isKnown(pupil, Habit.PERSISTING)
                && isKnown(pupil, Habit.RAPID_GUESSING);
    }

    private static boolean isKnown(PupilStrategies pupil, Habit habit) {
        return pupil.sums().of(habit).occasions() >= habit.fewest();
    }

    /** In the order of the traits. */
    static double[] of(PupilStrategies pupil) {
        return new double[] {
            pupil.pace(),
            spread(pupil.sums().of(Habit.SPACING)),
            spread(pupil.sums().of(Habit.PERSISTING)),
            -spread(pupil.sums().of(Habit.RAPID_GUESSING))
        };
    }

    /** After Anscombe (1948), doi:10.1093/biomet/35.3-4.246. */
    private static double spread(HabitSum sum) {
        return Math.asin(Math.sqrt((sum.shown() + 0.375) / (sum.occasions() + 0.75)));
    }
}
