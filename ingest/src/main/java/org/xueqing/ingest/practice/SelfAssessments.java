package org.xueqing.ingest.practice;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.WriteGate;

/** Takes what pupils say of their own lists. It is kept beside the answers and is never one of them. */
public final class SelfAssessments {

    /** Only of what was given to the pupil; who was erased meanwhile was given nothing. */
    private static final String SAY =
            """
            insert into self_assessments (student_id, activity_id, moment, feeling, said_at)
            select p.student_id, p.activity_id, ?, ?, ? from activity_pupils p
             where p.student_id = ? and p.activity_id = ? and p.presence = 'EXPECTED'
            on conflict do nothing
            """;

    private final Store store;
    private final InstantSource clock;

    public SelfAssessments(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** When it is said. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** From sure to not yet. */
    public enum Feeling {
        SURE,
        UNSURE,
        NOT_YET
    }

    /** What is said of a list. */
    public record Said(String studentId, String activityId, Moment moment, Feeling feeling) {}

    /**
     * The first word stands; the same again, or another, changes nothing.
     *
     * @param age how long ago it was said on the device
     */
    public void note(Said said, Duration age) {
        store.inTransaction(connection -> {
            WriteGate.enter(connection);
            try (PreparedStatement statement = connection.prepareStatement(SAY)) {
                statement.setString(1, said.moment().name());
                statement.setString(2, said.feeling().name());
                statement.setObject(3, clock.instant().minus(Ages.sensible(age)).atOffset(ZoneOffset.UTC));
                statement.setString(4, said.studentId());
                statement.setString(5, said.activityId());
                return statement.executeUpdate();
            }
        });
    }
}
