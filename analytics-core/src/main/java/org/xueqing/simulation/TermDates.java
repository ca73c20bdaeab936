package org.xueqing.simulation;

import java.time.LocalDate;
import org.xueqing.curriculum.Semester;

/**
 * One semester of the plan.
 *
 * @param endsWithTest whether grades 3 to 6 write a test in the last two weeks; a part of a term has none
 */
public record TermDates(Semester semester, LocalDate firstDay, LocalDate lastDay, boolean endsWithTest) {

    private static final int TEST_WINDOW_DAYS = 14;

    public TermDates {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("last day " + lastDay + " is before first day " + firstDay);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether a test may be written on the day. */
    public boolean isTestWindow(LocalDate day) {
        return endsWithTest && contains(day) && day.isAfter(lastDay.minusDays(TEST_WINDOW_DAYS));
    }
}
