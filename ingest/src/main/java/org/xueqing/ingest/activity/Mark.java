package org.xueqing.ingest.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one pupil got for one item.
 *
 * @param score share of the full marks in [0, 1]; null where marks were not given
 * @param response what the pupil wrote, where somebody keyed it
 */
public record Mark(boolean correct, @Nullable Double score, @Nullable String response) {

    private static final int DIGITS = 6;

    public static final Mark RIGHT = new Mark(true, null, null);
    public static final Mark WRONG = new Mark(false, null, null);

    public static Mark wrong(String response) {
        return new Mark(false, null, response);
    }

    /**
     * Full marks are a correct answer, anything less is not.
     *
     * @throws IllegalArgumentException if the marks are below 0 or above the full marks
     */
    public static Mark of(BigDecimal marks, BigDecimal fullMarks) {
        if (marks.signum() < 0 || marks.compareTo(fullMarks) > 0) {
            throw new IllegalArgumentException(marks + " of " + fullMarks + " marks");
        }
        double score = marks.divide(fullMarks, DIGITS, RoundingMode.HALF_UP).doubleValue();
        return new Mark(marks.compareTo(fullMarks) == 0, score, null);
    }

    /**
     * Whether keying this over that changes nothing. A wrong answer without its text agrees with any text, and right or
     * wrong without marks agrees with full marks or none.
     */
    boolean agreesWith(Mark stored) {
        return correct == stored.correct
                && share() == stored.share()
                && (response == null || response.equals(stored.response));
    }

    private double share() {
        return score != null ? score : correct ? 1 : 0;
    }
}
