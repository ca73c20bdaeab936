package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.store.Columns;
import org.xueqing.ingest.store.Store;

/** Where live continues. Advancing compares first, so that a consumer that slept too long can change nothing. */
final class LiveOffsets {

    private static final String BEGIN =
            "insert into live_offsets (topic, topic_partition, next_offset) values (?, ?, 0) on conflict do nothing";
    private static final String LOAD = "select topic, topic_partition, next_offset from live_offsets";
    private static final String ADVANCE =
            """
            update live_offsets set next_offset = ?
             where topic = ? and topic_partition = ? and next_offset = ?
            """;

    /** In the order of those who advance, and only if they are still what they were. */
    private static final String HOLD =
            """
            select from live_offsets
             where (topic, topic_partition, next_offset) in (select * from unnest(?::text[], ?::int[], ?::bigint[]))
             order by (topic || '-' || topic_partition) collate "C" for share
            """;

    private LiveOffsets() {}

    /** Where nothing has been read yet, reading begins at 0. */
    static void begin(Store store, Collection<TopicPartition> partitions) {
        store.inTransaction(connection -> {
            try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
                for (TopicPartition partition : partitions) {
                    begin.setString(1, partition.topic());
                    begin.setInt(2, partition.partition());
                    begin.addBatch();
                }
                return begin.executeBatch();
            }
        });
    }

    static Map<TopicPartition, Long> load(Store store, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> offsets = store.inTransaction(LiveOffsets::load);
        offsets.keySet().retainAll(Set.copyOf(partitions));
        return offsets;
    }

    static Map<TopicPartition, Long> load(Connection connection) throws SQLException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try (PreparedStatement load = connection.prepareStatement(LOAD);
                ResultSet rows = load.executeQuery()) {
            while (rows.next()) {
                offsets.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return offsets;
    }

    static void advance(Connection connection, TopicPartition partition, long from, long to) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(1, to);
            advance.setString(2, partition.topic());
            advance.setInt(3, partition.partition());
            advance.setLong(4, from);
            if (advance.executeUpdate() != 1) {
                throw new OvertakenException(Sentence.of("live.fenced", partition.toString(), from));
            }
        }
    }

    /** Nobody advances these until the transaction ends; whoever finds that somebody has is overtaken. */
    static void hold(Connection connection, Map<TopicPartition, Long> next) throws SQLException {
        List<TopicPartition> partitions = List.copyOf(next.keySet());
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setArray(1, Columns.texts(connection, partitions, TopicPartition::topic));
            hold.setArray(
                    2,
                    connection.createArrayOf(
                            "int4",
                            partitions.stream().map(TopicPartition::partition).toArray()));
            hold.setArray(
                    3,
                    connection.createArrayOf(
                            "int8", partitions.stream().map(next::get).toArray()));
            int held = 0;
            try (ResultSet rows = hold.executeQuery()) {
                while (rows.next()) {
                    held++;
                }
            }
            if (held != partitions.size()) {
                throw new OvertakenException(Sentence.of("live.overtaken", next.toString()));
            }
        }
    }
}
