package org.xueqing.ingest.activity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A term of a school's calendar.
 *
 * @param examWindow in which the one test of the term lies, once the administrator has set it
 */
public record Term(LocalDate firstDay, LocalDate lastDay, Optional<ExamWindow> examWindow) {

    /** Both days included. */
    public record ExamWindow(LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
