package org.xueqing.diagnosis.strategy;

/** A way of working that can be counted: of so many occasions, on how many it was so. */
public enum Habit {

    /** Of answers whose item has a time of its own: given too soon to have been read. */
    RAPID_GUESSING(20),

    /** Of times that hints were asked for: clicked through without reading. */
    HELP_UNREAD(5),

    /** Of points with at least ten opportunities: practice that brings nothing. */
    WHEEL_SPINNING(3),

    /** Of wrong first answers on the screen: taken up again within a week, and then right. */
    PERSISTING(5),

    /** Of opportunities of a point after the first: in another sitting than the one before. */
    SPACING(10),

    /** Of revisions that changed whether an answer is right: those that made it right. */
    MENDING(3),

    /** Of items passed over: answered within a week. */
    RETURNING(3);

    private final int fewest;

    Habit(int fewest) {
        this.fewest = fewest;
    }

    /** With fewer occasions nothing is said. */
    public int fewest() {
        return fewest;
    }
}
