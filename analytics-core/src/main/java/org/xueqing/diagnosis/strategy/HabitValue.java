package org.xueqing.diagnosis.strategy;

import org.jspecify.annotations.Nullable;
import org.xueqing.itemanalysis.WilsonInterval;

/**
 * A habit of a pupil with what it rests on.
 *
 * @param share of the occasions on which it showed, with its 95 % interval after Wilson; null, with the interval, where there are too few
 *     occasions
 */
public record HabitValue(Habit habit, HabitSum sum, @Nullable WilsonInterval share) {

    /** Why there is no share. */
    public static final String TOO_FEW = "TOO_FEW_OCCASIONS";

    static HabitValue of(Habit habit, HabitSum sum) {
        return new HabitValue(
                habit, sum, sum.occasions() < habit.fewest() ? null : WilsonInterval.of(sum.shown(), sum.occasions()));
    }
}
