package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Place;
import org.xueqing.event.Stepped;
import org.xueqing.event.Taught;
import org.xueqing.event.Voided;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Judge;

/** Writes accepted events into the store's tables, in batches on one connection. */
final class Writing implements AutoCloseable {

    private static final String VOID =
            """
            insert into voids (student_id, event_id, target_event_id, reason, voided_by, received_at, flags)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STEP =
            """
            insert into steps (student_id, event_id, item_id, step, stepped_at, received_at) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String LESSON =
            """
            insert into lessons (class_id, event_id, knowledge_points, kind, taught_at, taught_by, received_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final CopiedRows events =
            new CopiedRows("events", "stream", "subject_id", "event_id", "kind", "fingerprint", "received_at");
    private final CopiedRows answers = new CopiedRows(
            "answers",
            "student_id",
            "event_id",
            "item_id",
            "knowledge_points",
            "correct",
            "score",
            "response",
            "answered_at",
            "sequence",
            "duration_ms",
            "attempt",
            "hints",
            "setting",
            "activity_id",
            "session_id",
            "ordered_at",
            "received_at",
            "flags");
    private final PreparedStatement voids;
    private final PreparedStatement steps;
    private final PreparedStatement lessons;

    Writing(Connection connection) throws SQLException {
        this.connection = connection;
        this.voids = connection.prepareStatement(VOID);
        this.steps = connection.prepareStatement(STEP);
        this.lessons = connection.prepareStatement(LESSON);
    }

    void add(Candidate candidate, Instant receivedAt, List<String> flags) throws SQLException {
        addEvent(candidate, receivedAt);
        LearningEvent event = candidate.event();
        if (event instanceof Answered answered) {
            add(answered, receivedAt, flags);
        } else if (event instanceof Voided voided) {
            add(voided, receivedAt, flags);
        } else if (event instanceof Stepped stepped) {
            add(stepped, receivedAt);
        } else if (event instanceof Taught taught) {
            add(taught, receivedAt);
        }
    }

    void execute() throws SQLException {
        events.copyTo(connection);
        answers.copyTo(connection);
        voids.executeBatch();
        steps.executeBatch();
        lessons.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        voids.close();
        steps.close();
        lessons.close();
    }

    private void addEvent(Candidate candidate, Instant receivedAt) {
        events.beginRow()
                .add(candidate.identity().stream().word())
                .add(candidate.identity().subjectId())
                .add(candidate.identity().eventId())
                .add(Judge.kind(candidate.event()))
                .addBytes(candidate.fingerprint().bytes())
                .add(receivedAt);
    }

    private void add(Answered answered, Instant receivedAt, List<String> flags) {
        answers.beginRow()
                .add(answered.studentId())
                .add(answered.eventId())
                .add(answered.itemId())
                .addTexts(answered.knowledgePoints())
                .add(answered.correct())
                .add(answered.score())
                .add(answered.response())
                .add(answered.answeredAt())
                .add(answered.sequence())
                .add(answered.durationMillis())
                .add(answered.attempt())
                .add(answered.hints())
                .add(answered.setting().name())
                .add(answered.activityId())
                .add(answered.sessionId())
                .add(Place.of(answered, receivedAt).orderedAt())
                .add(receivedAt)
                .addTexts(flags);
    }

    private void add(Voided voided, Instant receivedAt, List<String> flags) throws SQLException {
        voids.setString(1, voided.studentId());
        voids.setObject(2, voided.eventId());
        voids.setObject(3, voided.targetEventId());
        voids.setString(4, voided.reason());
        voids.setString(5, voided.by());
        voids.setObject(6, utc(receivedAt));
        voids.setArray(7, texts(flags));
        voids.addBatch();
    }

    private void add(Stepped stepped, Instant receivedAt) throws SQLException {
        steps.setString(1, stepped.studentId());
        steps.setObject(2, stepped.eventId());
        steps.setString(3, stepped.itemId());
        steps.setString(4, stepped.step().name());
        steps.setObject(5, utc(stepped.steppedAt()));
        steps.setObject(6, utc(receivedAt));
        steps.addBatch();
    }

    private void add(Taught taught, Instant receivedAt) throws SQLException {
        lessons.setString(1, taught.classId());
        lessons.setObject(2, taught.eventId());
        lessons.setArray(3, texts(taught.knowledgePoints()));
        lessons.setString(4, taught.kind().name());
        lessons.setObject(5, utc(taught.taughtAt()));
        lessons.setString(6, taught.by());
        lessons.setObject(7, utc(receivedAt));
        lessons.addBatch();
    }

    private java.sql.Array texts(List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
