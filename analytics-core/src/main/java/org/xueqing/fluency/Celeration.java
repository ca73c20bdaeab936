package org.xueqing.fluency;

import java.time.LocalDate;

/** How a frequency multiplies from week to week, or why that cannot be said yet. */
public sealed interface Celeration {

    /** Of which answers the frequency is. */
    enum Of {
        CORRECT,
        INCORRECT
    }

    /**
     * The line log₁₀ f = a + b·days by least squares over days, and what follows from it.
     *
     * @param perWeek 10^(7b): 1.25 says ×1.25 a week, 0.8 says ÷1.25 a week
     * @param low end of the 95 % interval of {@code perWeek}, from Student's t with days − 2 degrees of freedom
     * @param high the other end
     * @param bounce 10^(largest − smallest residual): by which factor the best day stands above the worst, the line taken
     *     out; 1 if all days lie on it
     * @param fit share of the variance of log₁₀ f that the line explains, in [0, 1]; 1 if there is none
     * @param lastDay last day on the line
     * @param perMinuteOnLastDay what the line says for that day
     */
    record Fitted(
            double perWeek,
            double low,
            double high,
            double bounce,
            double fit,
            int days,
            LocalDate lastDay,
            double perMinuteOnLastDay)
            implements Celeration {

        /** What the line says for a day; further ahead than it is long it says little. */
        public double perMinuteOn(LocalDate day) {
            double weeks = (day.toEpochDay() - lastDay.toEpochDay()) / 7.0;
            return perMinuteOnLastDay * Math.pow(perWeek, weeks);
        }
    }

    /** @param days counted so far; {@code needed} of the reason is what it takes */
    record NotEnough(Reason reason, int days) implements Celeration {}

    /** Why nothing can be said. */
    enum Reason {
        /** No answer says both when and how long. */
        NO_TIMED_ANSWERS(1),
        /** Days with at least {@link CelerationLine#FEWEST_ANSWERS_A_DAY} timed answers. */
        TOO_FEW_DAYS(CelerationLine.FEWEST_DAYS),
        /** Days from the first of these to the last. */
        TOO_SHORT_A_SPAN(CelerationLine.FEWEST_DAYS_OF_SPAN);

        private final int needed;

        Reason(int needed) {
            this.needed = needed;
        }

        public int needed() {
            return needed;
        }
    }

    static Celeration of(PracticeDays days, Of of) {
        return CelerationLine.through(days, of);
    }
}
