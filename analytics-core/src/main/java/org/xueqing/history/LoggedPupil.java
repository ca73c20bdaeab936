package org.xueqing.history;

import java.util.Collection;

/** What the log holds of one pupil: the history, which may be empty, and which identities it has named. */
public record LoggedPupil(History history, SeenIdentities seen) {

    public static LoggedPupil of(String studentId, Collection<LogRecord> records, ItemBank bank) {
        return new LoggedPupil(History.of(studentId, records, bank), SeenIdentities.of(records));
    }

    public String studentId() {
        return history.studentId();
    }

    public boolean hasAnswers() {
        return !history.answers().isEmpty();
    }
}
