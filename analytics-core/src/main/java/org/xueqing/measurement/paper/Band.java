package org.xueqing.measurement.paper;

/** How hard an item is for a class, by its share right (得分率): easy from 0.7 on, hard below 0.4. */
public enum Band {
    EASY,
    MIDDLE,
    HARD,
    /** Nothing is foretold. */
    UNKNOWN;

    private static final double EASY_FROM = 0.7;
    private static final double HARD_BELOW = 0.4;

    public static Band of(double share) {
        return share >= EASY_FROM ? EASY : share < HARD_BELOW ? HARD : MIDDLE;
    }
}
