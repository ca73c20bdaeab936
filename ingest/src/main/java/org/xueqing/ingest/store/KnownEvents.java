package org.xueqing.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xueqing.event.Fingerprint;
import org.xueqing.ingest.topic.EventStream;

/** Looks identities up among everything accepted so far, stored or still in the outbox. */
public final class KnownEvents {

    /**
     * One look at the index for each; a planner that joins would read the whole table for every batch. What waits in the outbox
     * is not stored, so there is no second look.
     */
    private static final String FIND =
            """
            select w.stream, w.subject_id, w.event_id, k.kind, k.fingerprint, k.outbox_id
              from unnest(?::text[], ?::text[], ?::uuid[]) as w (stream, subject_id, event_id)
             cross join lateral (
                   select * from (
                       select o.kind, o.fingerprint, o.id as outbox_id from outbox o
                        where o.stream = w.stream and o.subject_id = w.subject_id and o.event_id = w.event_id
                       union all
                       select e.kind, e.fingerprint, 0 from events e
                        where e.stream = w.stream and e.subject_id = w.subject_id and e.event_id = w.event_id) f
                    limit 1) k
            """;

    private static final String WAITING =
            """
            select stream, subject_id, event_id, kind, fingerprint, id from outbox where id = any (?)
            """;

    private static final String LOCK =
            """
            select pg_advisory_xact_lock(730411, bucket)
              from (select distinct hashtext(subject_id) & 255 as bucket
                      from unnest(?::text[]) as s (subject_id) order by bucket) as buckets
            """;

    private KnownEvents() {}

    /**
     * Makes everybody else who decides about these pupils or classes wait until this transaction ends. Always in one
     * order, so that two such transactions cannot wait for each other.
     */
    public static void lock(Connection connection, Collection<Identity> identities) throws SQLException {
        if (identities.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, Columns.texts(connection, identities, Identity::subjectId));
            statement.execute();
        }
    }

    public static Map<Identity, Known> find(Connection connection, Collection<Identity> wanted) throws SQLException {
        Map<Identity, Known> known = new HashMap<>();
        List<Identity> distinct = wanted.stream().distinct().toList();
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            setIdentities(statement, 1, distinct);
            addAll(statement, known);
        }
        return known;
    }

    /** What waits in these rows of the outbox; nothing for a row that is gone. */
    public static Map<Identity, Known> waiting(Connection connection, Collection<Long> outboxIds) throws SQLException {
        Map<Identity, Known> waiting = new HashMap<>();
        if (!outboxIds.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
                statement.setArray(1, connection.createArrayOf("bigint", outboxIds.toArray(Long[]::new)));
                addAll(statement, waiting);
            }
        }
        return waiting;
    }

    private static void addAll(PreparedStatement statement, Map<Identity, Known> known) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                known.put(identity(rows), known(rows));
            }
        }
    }

    /** Sets three array parameters: streams, subjects and event ids. */
    public static void setIdentities(PreparedStatement statement, int first, Collection<Identity> identities)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(first, Columns.texts(connection, identities, identity -> identity.stream()
                .word()));
        statement.setArray(first + 1, Columns.texts(connection, identities, Identity::subjectId));
        statement.setArray(first + 2, Columns.uuids(connection, identities, Identity::eventId));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(EventStream.ofWord(row.getString(1)), row.getString(2), row.getObject(3, UUID.class));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(row.getString(4), Fingerprint.ofBytes(row.getBytes(5)), row.getLong(6));
    }
}
