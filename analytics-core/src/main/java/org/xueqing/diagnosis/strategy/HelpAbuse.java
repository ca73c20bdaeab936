package org.xueqing.diagnosis.strategy;

import org.xueqing.itemanalysis.WilsonInterval;

/** Whether a pupil clicks through hints: only where the share of such times is surely more than now and then. */
public final class HelpAbuse {

    private HelpAbuse() {}

    /** @param help of {@link Habit#HELP_UNREAD} */
    public static boolean isFound(HabitSum help) {
        return help.occasions() >= Habit.HELP_UNREAD.fewest()
                && Habit.HELP_UNREAD.standsOut(
                        WilsonInterval.of(help.shown(), help.occasions()).low());
    }
}
