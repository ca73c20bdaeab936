package org.xueqing.prediction;

/** Running figures of one thread of a pupil's answers: all of them, those on one set of points, or those on one item. */
final class Track {

    /** As many outcomes as one int keeps. */
    private static final int REMEMBERED = 31;

    private static final double LATELY = 0.3;
    private static final double LONG = 0.1;
    private static final double SURPRISE_KEPT = 0.8;

    private int answers;
    private int right;
    private int streak;
    private int outcomes;
    private int lastAt = -1;
    private double lately = 0.5;
    private double aLongTime = 0.5;
    private double surprise;

    /**
     * @param surprise outcome − expectation
     * @param at number of the pupil's answers before
     */
    void add(boolean isCorrect, double surprise, int at) {
        int outcome = isCorrect ? 1 : 0;
        answers++;
        right += outcome;
        streak = isCorrect ? Math.max(streak, 0) + 1 : Math.min(streak, 0) - 1;
        outcomes = outcomes << 1 | outcome;
        lately += LATELY * (outcome - lately);
        aLongTime += LONG * (outcome - aLongTime);
        this.surprise = SURPRISE_KEPT * this.surprise + surprise;
        lastAt = at;
    }

    int answers() {
        return answers;
    }

    int right() {
        return right;
    }

    /** Share of right answers, as if so many of so many had come before. */
    double share(double imaginedRight, double imagined) {
        return (right + imaginedRight) / (answers + imagined);
    }

    double lately() {
        return lately;
    }

    double aLongTime() {
        return aLongTime;
    }

    double surprise() {
        return surprise;
    }

    /** Log of the length, positive for a run of right answers, negative for a run of wrong ones. */
    double streak() {
        return Math.signum(streak) * Math.log1p(Math.abs(streak));
    }

    /** 1 right, 0 wrong, −1 not yet answered so often; back = 1 is the newest. */
    double last(int back) {
        return answers < back ? -1 : outcomes >>> (back - 1) & 1;
    }

    /** Share of right ones among the last few; −1 where there is none. */
    double shareOfLast(int most) {
        int few = Math.min(Math.min(most, answers), REMEMBERED);
        return few == 0 ? -1 : Integer.bitCount(outcomes & ((1 << few) - 1)) / (double) few;
    }

    /** How many of the last few were wrong; of all where there are fewer. */
    int wrongOfLast(int most) {
        int few = Math.min(Math.min(most, answers), REMEMBERED);
        return few - Integer.bitCount(outcomes & ((1 << few) - 1));
    }

    /** Answers of the pupil since the last one here; longer than all of them where there was none. */
    double gap(int now) {
        return Math.log1p(lastAt < 0 ? now + NEVER : now - lastAt);
    }

    private static final int NEVER = 50;
}
