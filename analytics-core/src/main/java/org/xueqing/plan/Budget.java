package org.xueqing.plan;

/**
 * How long a list may take, required and optional items together.
 *
 * @param seconds 0 where nothing may be given
 */
public record Budget(int seconds) {

    /** Of written homework a day, over all subjects, from grade 3 on (双减, 2021). */
    public static final int MOST_HOMEWORK_MINUTES = 60;

    private static final int FIRST_GRADE_WITH_HOMEWORK = 3;
    private static final int SECONDS_PER_MINUTE = 60;

    public Budget {
        if (seconds < 0) {
            throw new IllegalArgumentException("a budget of " + seconds + " seconds");
        }
    }

    /**
     * Of written homework: none in grades 1 and 2.
     *
     * @param shareOfMathematics of the minutes of all subjects, 0 to 1
     */
    public static Budget ofHomework(int grade, double shareOfMathematics) {
        if (!(shareOfMathematics >= 0 && shareOfMathematics <= 1)) {
            throw new IllegalArgumentException("the share of mathematics is " + shareOfMathematics);
        }
        int minutes = grade < FIRST_GRADE_WITH_HOMEWORK ? 0 : MOST_HOMEWORK_MINUTES;
        return new Budget((int) (minutes * SECONDS_PER_MINUTE * shareOfMathematics));
    }

    /** Of work in class, in every grade. */
    public static Budget inClass(int minutes) {
        return new Budget(minutes * SECONDS_PER_MINUTE);
    }
}
