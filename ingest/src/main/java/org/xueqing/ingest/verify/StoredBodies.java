package org.xueqing.ingest.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Taught;
import org.xueqing.event.Voided;
import org.xueqing.ingest.topic.EventStream;

/** The events of some pupils or classes, made again from the tables in which the store keeps what they say. */
final class StoredBodies {

    private static final String ANSWERS =
            """
            select student_id, event_id, item_id, knowledge_points, correct, score, response, answered_at, sequence,
                   duration_ms, attempt, hints, setting, activity_id, session_id, ordered_at
              from answers where student_id = any (?)
            """;
    private static final String VOIDS =
            "select student_id, event_id, target_event_id, reason, voided_by from voids where student_id = any (?)";
    private static final String STEPS =
            "select student_id, event_id, item_id, step, stepped_at from steps where student_id = any (?)";
    private static final String LESSONS =
            """
            select class_id, event_id, knowledge_points, kind, taught_at, taught_by from lessons where class_id = any (?)
            """;

    /** @param orderedAt where the store orders an answer; null for other events */
    record Body(LearningEvent event, @Nullable Instant orderedAt) {}

    private final Map<String, Map<UUID, Body>> bySubject = new HashMap<>();

    private StoredBodies() {}

    static StoredBodies of(Connection connection, EventStream stream, Collection<String> subjects) throws SQLException {
        StoredBodies bodies = new StoredBodies();
        if (stream == EventStream.TEACHING) {
            bodies.read(connection, LESSONS, subjects, StoredBodies::lesson);
        } else {
            bodies.read(connection, ANSWERS, subjects, StoredBodies::answer);
            bodies.read(connection, VOIDS, subjects, StoredBodies::takingBack);
            bodies.read(connection, STEPS, subjects, StoredBodies::step);
        }
        return bodies;
    }

    Map<UUID, Body> of(String subject) {
        return bySubject.getOrDefault(subject, Map.of());
    }

    private interface Row {
        Body read(ResultSet row) throws SQLException;
    }

    private void read(Connection connection, String query, Collection<String> subjects, Row reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", subjects.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Body body = reader.read(rows);
                    bySubject
                            .computeIfAbsent(body.event().subjectId(), absent -> new HashMap<>())
                            .put(body.event().eventId(), body);
                }
            }
        }
    }

    private static Body answer(ResultSet row) throws SQLException {
        Answered answered = new Answered(
                row.getObject(2, UUID.class),
                row.getString(1),
                row.getString(3),
                texts(row, 4),
                row.getBoolean(5),
                row.getObject(6, Double.class),
                row.getString(7),
                instant(row, 8),
                row.getObject(9, Long.class),
                row.getObject(10, Long.class),
                row.getInt(11),
                row.getInt(12),
                Setting.valueOf(row.getString(13)),
                row.getString(14),
                row.getString(15));
        return new Body(answered, instant(row, 16));
    }

    private static Body takingBack(ResultSet row) throws SQLException {
        return new Body(
                new Voided(
                        row.getObject(2, UUID.class),
                        row.getString(1),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5)),
                null);
    }

    private static Body step(ResultSet row) throws SQLException {
        return new Body(
                new Stepped(
                        row.getObject(2, UUID.class),
                        row.getString(1),
                        row.getString(3),
                        Stepped.Step.valueOf(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                null);
    }

    private static Body lesson(ResultSet row) throws SQLException {
        return new Body(
                new Taught(
                        row.getObject(2, UUID.class),
                        row.getString(1),
                        texts(row, 3),
                        Taught.Kind.valueOf(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)),
                null);
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
