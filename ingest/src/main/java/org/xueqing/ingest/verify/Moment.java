package org.xueqing.ingest.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.history.Precedence;
import org.xueqing.ingest.topic.EventStream;

/**
 * How far the log is stored at the moment that the connection's transaction sees. What came later is not looked at, so that
 * nobody has to stop sending.
 *
 * @param next where live continues
 * @param rejected records that live turned away, by partition
 */
record Moment(Map<TopicPartition, Long> next, Map<TopicPartition, BitSet> rejected) {

    private static final String STORED = "select topic, topic_partition, next_offset from live_offsets";
    private static final String REJECTED = "select topic, topic_partition, topic_offset from rejections";

    static Moment of(Connection connection) throws SQLException {
        Map<TopicPartition, Long> next = new HashMap<>();
        read(connection, STORED, next::put);
        Map<TopicPartition, BitSet> rejected = new HashMap<>();
        read(connection, REJECTED, (partition, offset) -> rejected.computeIfAbsent(partition, absent -> new BitSet())
                .set(Math.toIntExact(offset)));
        return new Moment(next, rejected);
    }

    boolean holds(EventStream stream, int partition, long offset) {
        return offset < next.getOrDefault(new TopicPartition(stream.topic(), partition), 0L);
    }

    boolean isRejected(EventStream stream, Precedence record) {
        BitSet offsets = rejected.get(new TopicPartition(stream.topic(), record.partition()));
        return offsets != null && offsets.get(Math.toIntExact(record.offset()));
    }

    private interface Row {
        void at(TopicPartition partition, long offset);
    }

    private static void read(Connection connection, String query, Row reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.at(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                }
            }
        }
    }
}
