package org.xueqing.ingest.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.xueqing.event.Fingerprint;
import org.xueqing.ingest.topic.EventStream;

/** What the store remembers of the events of some pupils or classes: their identities, and not their bodies. */
record StoredEvents(Map<String, Map<UUID, Stored>> bySubject) {

    private static final String EVENTS =
            """
            select subject_id, event_id, fingerprint, received_at from events
             where stream = ? and subject_id = any (?)
            """;

    /** One event. */
    record Stored(Fingerprint fingerprint, Instant receivedAt) {}

    static StoredEvents of(Connection connection, EventStream stream, Collection<String> subjects) throws SQLException {
        Map<String, Map<UUID, Stored>> bySubject = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setString(1, stream.word());
            statement.setArray(2, connection.createArrayOf("text", subjects.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    bySubject
                            .computeIfAbsent(rows.getString(1), absent -> new HashMap<>())
                            .put(rows.getObject(2, UUID.class), stored(rows));
                }
            }
        }
        return new StoredEvents(bySubject);
    }

    Map<UUID, Stored> of(String subject) {
        return bySubject.getOrDefault(subject, Map.of());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                Fingerprint.ofBytes(row.getBytes(3)),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}
