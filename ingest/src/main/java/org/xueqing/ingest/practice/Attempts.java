package org.xueqing.ingest.practice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.store.Store;

/** A pupil's answers that stand, in order. What was accepted a moment ago and waits to be stored is one of them. */
public final class Attempts {

    private static final String FIND =
            """
            select w.* from (
                select event_id, item_id, activity_id, session_id, attempt, correct, hints, response, ordered_at as at
                  from answers where student_id = ?
                union all
                select event_id, b ->> 'itemId', b ->> 'activityId', b ->> 'sessionId', coalesce((b ->> 'attempt')::int, 1),
                       (b ->> 'correct')::boolean, coalesce((b ->> 'hints')::int, 0), b ->> 'response',
                       coalesce((b ->> 'answeredAt')::timestamptz, received_at)
                  from (select event_id, received_at, body::jsonb as b from outbox
                         where stream = 'practice' and subject_id = ? and kind = 'Answered') o) w
             where (?::text is null or w.item_id = ?)
               and not exists (select from voids v where v.student_id = ? and v.target_event_id = w.event_id)
             order by w.at, w.attempt, w.event_id
            """;
    private static final String HINTS =
            """
            select (select count(*) from steps
                     where student_id = ? and item_id = ? and step = 'HINT_OPENED' and stepped_at >= ?)
                 + (select count(*) from outbox
                     where stream = 'practice' and subject_id = ? and kind = 'Stepped' and body::jsonb ->> 'itemId' = ?
                       and body::jsonb ->> 'step' = 'HINT_OPENED' and received_at >= ?)
            """;

    private final Store store;

    public Attempts(Store store) {
        this.store = store;
    }

    public List<Attempt> of(String studentId) {
        return store.read(connection -> find(connection, studentId, null));
    }

    static List<Attempt> at(Connection connection, String studentId, String itemId) throws SQLException {
        return find(connection, studentId, itemId);
    }

    /** How many hints the pupil has opened on the item since then, in whatever window. */
    static int hints(Connection connection, String studentId, String itemId, Instant since) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HINTS)) {
            for (int place = 0; place <= 3; place += 3) {
                statement.setString(place + 1, studentId);
                statement.setString(place + 2, itemId);
                statement.setObject(place + 3, since.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<Attempt> find(Connection connection, String studentId, @Nullable String itemId)
            throws SQLException {
        List<Attempt> attempts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, studentId);
            statement.setString(2, studentId);
            statement.setString(3, itemId);
            statement.setString(4, itemId);
            statement.setString(5, studentId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    attempts.add(attempt(row));
                }
            }
        }
        return attempts;
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject("event_id", UUID.class),
                row.getString("item_id"),
                row.getString("activity_id"),
                row.getString("session_id"),
                row.getInt("attempt"),
                row.getBoolean("correct"),
                row.getInt("hints"),
                row.getString("response"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
