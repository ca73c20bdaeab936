package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.event.Reading;
import org.xueqing.ingest.store.ErasedPupils;
import org.xueqing.ingest.store.Identity;
import org.xueqing.ingest.store.WithheldPupils;
import org.xueqing.ingest.store.WriteGate;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicRecord;
import org.xueqing.mastery.Growth;
import org.xueqing.run.PupilFindings;
import org.xueqing.run.Summaries;

/**
 * Makes what the store holds of pupils or classes anew from records of the log, by the judgement and the folding of live.
 * It closes the gate: live goes on when the transaction of the connection has ended.
 */
public final class Rebuilding {

    private static final List<String> OF_PUPILS = List.of("answers", "voids", "steps");
    private static final String STORED =
            "select subject_id, event_id from events where stream = 'practice' and subject_id = any (?)";
    private static final String DELETE_EVENTS = "delete from events where stream = ? and subject_id = any (?)";
    private static final String DELETE_CURSORS = "delete from pupil_cursors where student_id = any (?)";
    private static final String SET_OFFSET =
            "update live_offsets set next_offset = ? where topic = ? and topic_partition = ? and next_offset < ?";
    /** What is counted is what there is; of what was received, the rest was repeated. */
    private static final List<String> COUNT_AGAIN = List.of(
            """
            insert into live_verdicts (verdict, topic, topic_partition, records)
            select 'ACCEPTED', 'practice-events', 0,
                   (select count(*) from events)
                   - (select coalesce(sum(records), 0) from live_verdicts where verdict = 'ACCEPTED')
            """,
            """
            insert into live_verdicts (verdict, topic, topic_partition, records)
            select 'REFUSED', 'practice-events', 0,
                   (select count(*) from rejections)
                   - (select coalesce(sum(records), 0) from live_verdicts where verdict in ('CONFLICT', 'REFUSED'))
            """,
            """
            insert into live_verdicts (verdict, topic, topic_partition, records)
            select 'REPEATED', 'practice-events', 0,
                   (select coalesce(sum(next_offset), 0) from live_offsets)
                   - (select coalesce(sum(records), 0) from live_verdicts)
            """);

    private static final String OR_ADD =
            """
             on conflict (verdict, topic, topic_partition) do update set records = live_verdicts.records + excluded.records
            """;
    private static final String LAST_RECEIPT = "select max(received_at) from events where stream = 'practice'";
    private static final String PUBLISHED =
            "select run_id, max(data_through) from published_run join run_cursors using (run_id) group by run_id";

    private final Connection connection;
    private final Map<TopicPartition, Long> stored;

    private Rebuilding(Connection connection, Map<TopicPartition, Long> stored) {
        this.connection = connection;
        this.stored = stored;
    }

    /** Nobody writes from here until the transaction ends. */
    public static Rebuilding begin(Connection connection) throws SQLException {
        WriteGate.close(connection);
        return new Rebuilding(connection, LiveOffsets.load(connection));
    }

    /** How far live has stored the topics. */
    public Map<TopicPartition, Long> stored() {
        return stored;
    }

    /**
     * Everything that the store keeps of these is made of these records; returns how many events that are.
     *
     * @param records of each identity the one that counts, in the order of their partitions
     */
    public int rebuild(EventStream stream, Collection<String> subjects, List<TopicRecord> records) throws SQLException {
        List<Arrival> arrivals = permitted(stream, subjects, records).stream()
                .map(Arrival::again)
                .toList();
        clear(stream, subjects);
        List<Judged> judged = BatchJudge.judgeAgain(connection, arrivals);
        new Storing(connection, judged).storeAgain();
        if (stream == EventStream.PRACTICE) {
            RunCursors.notePupils(connection, judged);
            fold(subjects, records);
        }
        return Math.toIntExact(judged.stream().filter(Judged::isAccepted).count());
    }

    /**
     * After everything was rebuilt: sums and counts, and where live goes on.
     *
     * @param reached what the log holds, where the store had forgotten how far it was
     */
    public void finish(Map<TopicPartition, Long> reached) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET_OFFSET)) {
            for (Map.Entry<TopicPartition, Long> partition : reached.entrySet()) {
                statement.setLong(1, partition.getValue());
                statement.setString(2, partition.getKey().topic());
                statement.setInt(3, partition.getKey().partition());
                statement.setLong(4, partition.getValue());
                statement.executeUpdate();
            }
        }
        SortedMap<Integer, Long> practice = practice(LiveOffsets.load(connection));
        KeptRuns runs = new KeptRuns();
        runs.refresh(connection, practice);
        runs.reach(lastReceipt());
        runs.catchUpAll(connection);
        runs.settle(connection, practice);
        for (String count : COUNT_AGAIN) {
            execute(count + OR_ADD);
        }
        sumUpAll();
    }

    /** Up to there everything is in: where runs had forgotten it, weeks would end with their own. */
    private Instant lastReceipt() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST_RECEIPT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)
                    .orElse(Instant.EPOCH);
        }
    }

    /** The sums that these pupils are in. */
    public void sumUp(Collection<String> pupils) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "create temporary table moved on commit drop as select unnest(?::text[]) as student_id")) {
            statement.setArray(1, connection.createArrayOf("text", pupils.toArray()));
            statement.execute();
        }
        try (PreparedStatement statement = connection.prepareStatement(PUBLISHED);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                Sums.sumUpMoved(connection, row.getLong(1), monday(row));
            }
        }
    }

    /** Whether or not live says yet how far the run is: a store that forgot that must not show empty sums until it does. */
    private void sumUpAll() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select run_id from published_run");
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                long runId = row.getLong(1);
                for (String sums : List.of("class_summaries", "class_weeks", "grade_summaries", "district_summaries")) {
                    execute("delete from " + sums + " where run_id = " + runId);
                }
                new Summaries(connection, runId, PupilFindings.MASTERED_FROM).writeAll();
            }
        }
    }

    private static java.time.LocalDate monday(ResultSet row) throws SQLException {
        Instant through = row.getObject(2, OffsetDateTime.class).toInstant();
        return Growth.monday(PupilFindings.day(through));
    }

    private void fold(Collection<String> pupils, List<TopicRecord> records) throws SQLException {
        KeptRuns runs = new KeptRuns();
        runs.refresh(connection, practice(stored));
        Instant last = records.stream()
                .map(TopicRecord::receivedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        runs.foldFromBeginning(connection, pupils, last);
    }

    /**
     * A record that came past the doors while guardians withheld consent was turned away, and nothing says so now. Of an erased pupil
     * nothing comes back, also while the lake still holds it.
     */
    private List<TopicRecord> permitted(EventStream stream, Collection<String> subjects, List<TopicRecord> records)
            throws SQLException {
        if (stream != EventStream.PRACTICE) {
            return records;
        }
        Set<String> erased = ErasedPupils.among(connection, subjects);
        Set<String> withheld = WithheldPupils.among(connection, new HashSet<>(subjects));
        Set<Identity> kept = storedOf(withheld);
        return records.stream()
                .filter(record -> !erased.contains(identity(record).subjectId()))
                .filter(record -> record.vouched()
                        || !withheld.contains(identity(record).subjectId())
                        || kept.contains(identity(record)))
                .toList();
    }

    private Set<Identity> storedOf(Set<String> pupils) throws SQLException {
        Set<Identity> identities = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setArray(1, connection.createArrayOf("text", pupils.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    identities.add(
                            new Identity(EventStream.PRACTICE, rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
        }
        return identities;
    }

    private void clear(EventStream stream, Collection<String> subjects) throws SQLException {
        Object ids = subjects.toArray();
        if (stream == EventStream.TEACHING) {
            delete("delete from lessons where class_id = any (?)", ids);
        } else {
            for (String table : OF_PUPILS) {
                delete("delete from " + table + " where student_id = any (?)", ids);
            }
            delete(DELETE_CURSORS, ids);
        }
        delete(DELETE_EVENTS, stream.word(), ids);
    }

    private void delete(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                boolean isArray = values[i] instanceof Object[];
                statement.setObject(
                        i + 1, isArray ? connection.createArrayOf("text", (Object[]) values[i]) : values[i]);
            }
            statement.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Identity identity(TopicRecord record) {
        return Identity.of(((Reading.Read) record.reading()).event());
    }

    private static SortedMap<Integer, Long> practice(Map<TopicPartition, Long> offsets) {
        SortedMap<Integer, Long> practice = new TreeMap<>();
        offsets.forEach((partition, offset) -> {
            if (partition.topic().equals(EventStream.PRACTICE.topic())) {
                practice.put(partition.partition(), offset);
            }
        });
        return practice;
    }
}
