package org.xueqing.ingest.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.xueqing.failpoint.Failpoint;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicRecord;
import org.xueqing.ingest.topic.TopicWriter;

/**
 * Sends what waits in the outbox to its topic, in the order of acceptance. How far it has come it keeps in mind alone: one
 * that begins sends everything that waits, and what was sent before is a repeat, which changes nothing.
 */
public final class Relay implements AutoCloseable {

    private static final int BATCH = 2_000;
    // The advisory lock keeps a second relay from overtaking this one and so from changing a pupil's order.
    private static final String ONLY_RELAY = "select pg_advisory_xact_lock(730412)";
    private static final String WAITING =
            """
            select id, stream, subject_id, body, received_at from outbox
             where id > ? and id <= ? order by id limit ?
            """;

    private static final RecordHeader SCHEMA =
            new RecordHeader(TopicRecord.SCHEMA_HEADER, TopicRecord.SCHEMA.getBytes(StandardCharsets.UTF_8));

    private final Store store;
    private final TopicWriter writer;
    private long sentThrough;

    public Relay(Store store, String kafka) {
        this.store = store;
        this.writer = new TopicWriter(kafka);
    }

    /** Sends one batch; returns how many events it sent, 0 when nothing waits. */
    public int sendWaiting() {
        return store.read(Numbering::last) == sentThrough ? 0 : store.inWatchedTransaction(this::sendWaiting);
    }

    @Override
    public void close() {
        writer.close();
    }

    private record Waiting(long id, ProducerRecord<byte[], byte[]> message) {}

    private int sendWaiting(Connection connection) throws SQLException {
        hold(connection);
        List<Waiting> waiting = waiting(connection, Numbering.settledThrough(connection));
        if (waiting.isEmpty()) {
            return 0;
        }
        Failpoint.RELAY_READ.pass();
        // One that slept has lost its transaction, and another has gone on: what it read may be of a pupil who was
        // erased since.
        hold(connection);
        writer.write(waiting.stream().map(Waiting::message).toList());
        Failpoint.RELAY_SENT.pass();
        sentThrough = waiting.get(waiting.size() - 1).id();
        return waiting.size();
    }

    private static void hold(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(ONLY_RELAY)) {
            lock.execute();
        }
    }

    private List<Waiting> waiting(Connection connection, long through) throws SQLException {
        List<Waiting> waiting = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
            statement.setLong(1, sentThrough);
            statement.setLong(2, through);
            statement.setInt(3, BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getLong(1), message(rows)));
                }
            }
        }
        return waiting;
    }

    private static ProducerRecord<byte[], byte[]> message(ResultSet row) throws SQLException {
        long receivedAtMillis =
                row.getObject(5, OffsetDateTime.class).toInstant().toEpochMilli();
        return new ProducerRecord<>(
                EventStream.ofWord(row.getString(2)).topic(),
                null,
                receivedAtMillis,
                row.getString(3).getBytes(StandardCharsets.UTF_8),
                row.getString(4).getBytes(StandardCharsets.UTF_8),
                List.of(SCHEMA, new RecordHeader(TopicRecord.VOUCHED_HEADER, TopicRecord.outboxId(row.getLong(1)))));
    }
}
