package org.xueqing.dashboard.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.ingest.store.Store;

/** Writes down who looked at whom and who did what. Rows are added, never changed. */
public final class Audit {

    /** What was done. */
    public enum Action {
        /** The pupils of a class, all on one page. */
        READ_CLASS,
        READ_PUPIL,
        /** Marks of a test, by the own guardian. */
        READ_SCORE,
        SIGN_IN,
        SIGN_IN_FAILED,
        SIGN_OUT,
        PASSWORD_CHANGED,
        ACCOUNTS_MADE,
        ACCOUNT_CLOSED,
        ACCOUNT_LINKED,
        PASSWORD_RESET,
        ROSTER_CHANGED,
        CONSENT_RECORDED,
        RESULTS_KEYED,
        TAUGHT_MARKED,
        EXAM_OVERRIDE,
        PLAN_RELEASED,
        ALARM_HANDLED,
        MEASURE_NOTED,
        LESSON_NOTED,
        STUDY_RECORDED,
        STUDY_ENDED,
        SURVEY_MADE,
        CALENDAR_SET,
        REASON_STATED,
        EXPORTED,
        /** By {@code org.xueqing.ingest.erasure}; of whom is not said. */
        PUPIL_ERASED
    }

    private static final String INSERT =
            """
            insert into audit (at, login, role, action, class_id, student_id, detail)
            values (:at, :login, coalesce((select role from accounts where login = :login), ''), :action, :class, :student,
                    :detail)
            """;

    private final JdbcClient store;
    private final Clock clock;
    private final OngoingLooks ongoing = new OngoingLooks();

    public Audit(Store store, Clock clock) {
        this.store = JdbcClient.create(store.dataSource());
        this.clock = clock;
    }

    void readClass(Viewer viewer, String classId) {
        write(viewer.login(), Action.READ_CLASS, classId, null, "");
    }

    /** As {@link #readClass}, by a page that stays open. */
    void followClass(Viewer viewer, String classId) {
        if (ongoing.isToBeWritten(viewer.login(), "class " + classId, clock.instant())) {
            readClass(viewer, classId);
        }
    }

    /** As {@link #readPupil}, by a page that stays open. */
    void followPupil(Viewer viewer, String studentId) {
        if (ongoing.isToBeWritten(viewer.login(), "pupil " + studentId, clock.instant())) {
            readPupil(viewer, Optional.empty(), studentId);
        }
    }

    /** @param classId as whose pupil, if not alone */
    void readPupil(Viewer viewer, Optional<String> classId, String studentId) {
        write(viewer.login(), Action.READ_PUPIL, classId.orElse(null), studentId, "");
    }

    /** Something that was done, not only seen. */
    public void record(String login, Action action, String detail) {
        write(login, action, null, null, detail);
    }

    /** Something that was done to a class. */
    public void record(Viewer viewer, Action action, VisibleClass visible, String detail) {
        write(viewer.login(), action, visible.id(), null, detail);
    }

    /** Something that was done to a pupil's record. */
    public void record(Viewer viewer, Action action, VisiblePupil pupil, String detail) {
        write(viewer.login(), action, null, pupil.studentId(), detail);
    }

    private void write(
            String login, Action action, @Nullable String classId, @Nullable String studentId, String detail) {
        store.sql(INSERT)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("login", login)
                .param("action", action.name())
                .param("class", classId)
                .param("student", studentId)
                .param("detail", detail)
                .update();
    }
}
