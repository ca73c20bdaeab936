package org.xueqing.response;

/**
 * How many steps of forgetting lie between two answers on one knowledge point. Timed answers forget by the clock: a step
 * is a day, rounded, so that homework and the lesson next morning are one step apart and one sitting is none. Where one
 * of the two is untimed, there is one step: answers of unknown date forget by opportunity.
 */
public final class Lapse {

    /** Longer lapses count as this long. */
    public static final int MOST_STEPS = 511;

    private static final long SECONDS_PER_DAY = 86_400;

    private Lapse() {}

    /** @param fromSecond of the earlier answer, since the epoch */
    public static int steps(long fromSecond, boolean fromIsTimed, long toSecond, boolean toIsTimed) {
        return fromIsTimed && toIsTimed ? days(fromSecond, toSecond) : 1;
    }

    /** Whole days, rounded; none if time runs backwards. */
    public static int days(long fromSecond, long toSecond) {
        long days = (toSecond - fromSecond + SECONDS_PER_DAY / 2) / SECONDS_PER_DAY;
        return (int) Math.max(0, Math.min(MOST_STEPS, days));
    }
}
