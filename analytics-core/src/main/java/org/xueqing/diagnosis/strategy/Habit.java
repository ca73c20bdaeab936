package org.xueqing.diagnosis.strategy;

/** A way of working that can be counted: of so many occasions, on how many it was so. */
public enum Habit {

    /** Of answers whose item has a time of its own: given too soon to have been read. */
    RAPID_GUESSING(20, true, 0.1),

    /** Of times that hints were asked for: clicked through without reading. */
    HELP_UNREAD(5, true, 0.25),

    /** Of points with at least ten opportunities: practice that brings nothing. */
    WHEEL_SPINNING(3, true, 0.1),

    /** Of wrong first answers on the screen: taken up again within a week, and then right. */
    PERSISTING(5, false, 0.5),

    /** Of opportunities of a point after the first: in another sitting than the one before. */
    SPACING(10, false, 0.8),

    /** Of revisions that changed whether an answer is right: those that made it right. */
    MENDING(3, false, 0.5),

    /** Of items passed over: answered within a week. */
    RETURNING(3, false, 0.5);

    private final int fewest;
    private final boolean isConcern;
    private final double usual;

    Habit(int fewest, boolean isConcern, double usual) {
        this.fewest = fewest;
        this.isConcern = isConcern;
        this.usual = usual;
    }

    /** With fewer occasions nothing is said. */
    public int fewest() {
        return fewest;
    }

    /** Whether somebody should talk with the pupil; else it is something to be glad of. */
    public boolean isConcern() {
        return isConcern;
    }

    /** Whether it is surely more than what everybody does. @param low end of the interval of its share */
    public boolean standsOut(double low) {
        return low > usual;
    }
}
