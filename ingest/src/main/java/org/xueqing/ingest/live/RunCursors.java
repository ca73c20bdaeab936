package org.xueqing.ingest.live;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xueqing.ingest.store.Columns;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicRecord;

/** Where pupils stand on the practice topic, and how far runs have been folded. */
final class RunCursors {

    private static final String NOTE_PUPILS =
            """
            insert into pupil_cursors (student_id, topic_partition, next_offset)
            select * from unnest(?::text[], ?::int[], ?::bigint[])
            on conflict (student_id) do update
               set topic_partition = excluded.topic_partition, next_offset = excluded.next_offset
            """;
    /** A run stands where live has brought it, or else where the lake stood when the run read it. */
    private static final String REACHED =
            """
            select coalesce(c.next_offset, (r.lake_offsets::jsonb ->> p.topic_partition::text)::bigint, 0) as next_offset,
                   coalesce(c.bank_version, (r.versions::jsonb ->> 'bank')::bigint, 0) as bank_version,
                   coalesce(c.data_through, r.data_through, 'epoch') as data_through, p.topic_partition
              from unnest(?::int[]) as p (topic_partition)
             cross join runs r
              left join run_cursors c on c.run_id = r.run_id and c.topic_partition = p.topic_partition
             where r.run_id = ?
            """;

    private static final String BEHIND = "select student_id from pupil_cursors p join (" + REACHED
            + ") r using (topic_partition) where p.next_offset > r.next_offset";
    /** What another run has seen, this one will see: weeks end where the newest does. */
    private static final String STATE =
            "select min(bank_version), greatest(max(data_through), (select max(data_through) from run_cursors)) from ("
                    + REACHED + ") as reached";
    /** What still waits in the outbox was received and is not yet in. */
    private static final String ADVANCE =
            """
            insert into run_cursors (run_id, topic_partition, next_offset, bank_version, data_through)
            select ?, w.topic_partition, w.next_offset, ?,
                   least(?, now(), (select received_at from outbox order by id limit 1))
              from unnest(?::int[], ?::bigint[]) as w (topic_partition, next_offset)
            on conflict (run_id, topic_partition) do update
               set next_offset = excluded.next_offset, bank_version = excluded.bank_version,
                   data_through = greatest(run_cursors.data_through, excluded.data_through)
            """;

    private RunCursors() {}

    /** @param bankVersion of the items' knowledge points that were used */
    record State(long bankVersion, Instant dataThrough) {}

    /** Notes where the last accepted record of each pupil stands. */
    static void notePupils(Connection connection, Collection<Judged> batch) throws SQLException {
        Map<String, TopicRecord> last = new TreeMap<>();
        batch.stream()
                .filter(judged -> judged.isAccepted() && EventStream.of(judged.event()) == EventStream.PRACTICE)
                .forEach(judged ->
                        last.put(judged.event().subjectId(), judged.arrival().record()));
        try (PreparedStatement statement = connection.prepareStatement(NOTE_PUPILS)) {
            statement.setArray(1, Columns.texts(connection, last.keySet()));
            statement.setArray(
                    2,
                    ints(
                            connection,
                            last.values().stream().map(TopicRecord::partition).toArray(Integer[]::new)));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            last.values().stream()
                                    .map(record -> record.offset() + 1)
                                    .toArray(Long[]::new)));
            statement.executeUpdate();
        }
    }

    /** Pupils of these partitions with accepted records that a run does not know. */
    static TreeSet<String> behind(Connection connection, long runId, Collection<Integer> partitions)
            throws SQLException {
        TreeSet<String> pupils = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(BEHIND)) {
            statement.setArray(1, ints(connection, partitions.toArray(Integer[]::new)));
            statement.setLong(2, runId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pupils.add(rows.getString(1));
                }
            }
        }
        return pupils;
    }

    static State state(Connection connection, long runId, Collection<Integer> partitions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STATE)) {
            statement.setArray(1, ints(connection, partitions.toArray(Integer[]::new)));
            statement.setLong(2, runId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new State(
                        row.getLong(1),
                        row.getObject(2, java.time.OffsetDateTime.class).toInstant());
            }
        }
    }

    /** Says that a run holds everything before these offsets. */
    static void advance(Connection connection, long runId, State state, SortedMap<Integer, Long> next)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setLong(1, runId);
            statement.setLong(2, state.bankVersion());
            statement.setObject(3, state.dataThrough().atOffset(ZoneOffset.UTC));
            statement.setArray(4, ints(connection, next.keySet().toArray(Integer[]::new)));
            statement.setArray(
                    5, connection.createArrayOf("bigint", next.values().toArray(Long[]::new)));
            statement.executeUpdate();
        }
    }

    private static Array ints(Connection connection, Integer[] numbers) throws SQLException {
        return connection.createArrayOf("int", numbers);
    }
}
