package org.xueqing.ingest.practice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.xueqing.ingest.store.Store;

/** A pupil's answers that stand, in order. What was accepted a moment ago and waits to be stored is one of them. */
public final class Attempts {

    private static final String OF = find("", "");
    private static final String WITHIN = find("and activity_id = any (?)", "and b ->> 'activityId' = any (?)");
    /** Another try counts within its assignment; that has an index, all that a pupil ever did has not. */
    private static final String IN_ASSIGNMENT =
            find("and item_id = ? and activity_id = ?", "and b ->> 'itemId' = ? and b ->> 'activityId' = ?");

    private static final String ALONE =
            find("and item_id = ? and activity_id is null", "and b ->> 'itemId' = ? and b ->> 'activityId' is null");
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
        return store.read(connection -> find(connection, OF, studentId));
    }

    /** Those at these assignments alone. */
    public List<Attempt> within(String studentId, Collection<String> activityIds) {
        return store.read(connection ->
                find(connection, WITHIN, studentId, connection.createArrayOf("text", activityIds.toArray())));
    }

    /** Those at the same item at which this may be another try. */
    static List<Attempt> before(Connection connection, Handed handed) throws SQLException {
        return handed.activityId() == null
                ? find(connection, ALONE, handed.studentId(), handed.itemId())
                : find(connection, IN_ASSIGNMENT, handed.studentId(), handed.itemId(), handed.activityId());
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

    /** @param stored and waiting narrow what is read, by the same parameters */
    private static String find(String stored, String waiting) {
        return """
                select w.* from (
                    select event_id, item_id, activity_id, session_id, attempt, correct, hints, response, ordered_at as at
                      from answers where student_id = ? %s
                    union all
                    select event_id, b ->> 'itemId', b ->> 'activityId', b ->> 'sessionId', coalesce((b ->> 'attempt')::int, 1),
                           (b ->> 'correct')::boolean, coalesce((b ->> 'hints')::int, 0), b ->> 'response',
                           coalesce((b ->> 'answeredAt')::timestamptz, received_at)
                      from (select event_id, received_at, body::jsonb as b from outbox
                             where stream = 'practice' and subject_id = ? and kind = 'Answered') o
                     where true %s) w
                 where not exists (select from voids v where v.student_id = ? and v.target_event_id = w.event_id)
                 order by w.at, w.attempt, w.event_id
                """
                .formatted(stored, waiting);
    }

    private static List<Attempt> find(Connection connection, String sql, String studentId, Object... narrowed)
            throws SQLException {
        List<Attempt> attempts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 0;
            for (int part = 0; part < 2; part++) {
                statement.setString(++place, studentId);
                for (Object narrow : narrowed) {
                    statement.setObject(++place, narrow);
                }
            }
            statement.setString(++place, studentId);
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
