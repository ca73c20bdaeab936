package org.xueqing.item;

/**
 * How long a pupil takes who can do it.
 *
 * @param seconds in the grade that teaches it
 * @param grade 1 to 6
 */
public record Pace(int seconds, int grade) {

    /** Practice makes a sixth faster each year; nobody reads and writes in less. */
    private static final double A_YEAR_LATER = 5.0 / 6;

    private static final int LEAST_SECONDS = 3;

    /** @throws IllegalArgumentException for a grade before the one that teaches it */
    public int secondsIn(int laterGrade) {
        if (laterGrade < grade) {
            throw new IllegalArgumentException(
                    "grade " + laterGrade + " has not been taught what grade " + grade + " is");
        }
        long expected = Math.round(seconds * StrictMath.pow(A_YEAR_LATER, laterGrade - grade));
        return (int) Math.max(LEAST_SECONDS, expected);
    }
}
