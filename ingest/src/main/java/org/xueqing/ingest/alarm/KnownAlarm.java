package org.xueqing.ingest.alarm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An alarm that there is: of one pupil and one course.
 *
 * @param clearedOn null while it is open
 * @param why null while it is open
 */
public record KnownAlarm(
        long id, About about, LocalDate raisedOn, @Nullable LocalDate clearedOn, @Nullable Cleared why) {

    /** What it is about. */
    public record About(String classId, String studentId, String course) {}

    /** Why an alarm is open no more. */
    public enum Cleared {
        /** Well below where alarms begin. */
        RISK_FELL,
        COURSE_OVER,
        LEFT_CLASS,
        /** The guardians do not agree to prediction. */
        WITHHELD,
        /** By a teacher. */
        SET_ASIDE
    }

    public boolean isOpen() {
        return clearedOn == null;
    }

    boolean wasSetAsideAfter(LocalDate day) {
        return why == Cleared.SET_ASIDE && clearedOn != null && clearedOn.isAfter(day);
    }
}
