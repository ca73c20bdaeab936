package org.xueqing.report;

import java.time.LocalDate;

/**
 * A row of {@code pupil_weeks}: one pupil in one week.
 *
 * @param week its Monday
 * @param answers first attempts of that week
 * @param pointsPractised points with evidence so far
 * @param pointsHeld of those, with mastery at or above the run's threshold at the end of the week
 */
public record PupilWeeksRow(
        String studentId, LocalDate week, int answers, int correct, int pointsPractised, int pointsHeld) {}
