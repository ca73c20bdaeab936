package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicReader;
import org.xueqing.ingest.topic.Topics;

/**
 * Stores what the topics bring. One transaction per batch holds the answers, the removal from the outbox and the offsets,
 * so that a crash at any moment leaves all of it or nothing.
 */
public final class Live implements AutoCloseable {

    private static final int MOST_RECORDS = 2_000;

    private final Store store;
    private final TopicReader reader;
    private final RejectedTopic rejected;
    private final Map<TopicPartition, Long> next;

    private Live(Store store, TopicReader reader, RejectedTopic rejected, Map<TopicPartition, Long> next) {
        this.store = store;
        this.reader = reader;
        this.rejected = rejected;
        this.next = next;
    }

    public static Live start(Store store, String kafka, Topics topics) {
        List<TopicPartition> partitions =
                topics.partitions(List.of(EventStream.PRACTICE.topic(), EventStream.TEACHING.topic()));
        Map<TopicPartition, Long> offsets = store.inTransaction(connection -> LiveOffsets.load(connection, partitions));
        return new Live(
                store, new TopicReader(kafka, offsets, MOST_RECORDS), new RejectedTopic(kafka), new HashMap<>(offsets));
    }

    /** Stores what has come; returns how many records that were, 0 if none came within the time. */
    public int storeNext(Duration atMost) {
        ConsumerRecords<byte[], byte[]> records = reader.poll(atMost);
        if (records.isEmpty()) {
            return 0;
        }
        Map<TopicPartition, Long> after = after(records);
        store.inTransaction(connection -> {
            store(connection, records, after);
            return after;
        });
        next.putAll(after);
        return records.count();
    }

    /** Whether everything before these offsets is stored. */
    public static boolean hasStored(Store store, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> offsets = store.inTransaction(LiveOffsets::load);
        return ends.entrySet().stream().allMatch(end -> offsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    @Override
    public void close() {
        reader.close();
        rejected.close();
    }

    private void store(Connection connection, ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> after)
            throws SQLException {
        for (Map.Entry<TopicPartition, Long> partition : after.entrySet()) {
            LiveOffsets.advance(
                    connection, partition.getKey(), next.getOrDefault(partition.getKey(), 0L), partition.getValue());
        }
        List<Arrival> arrivals = StreamSupport.stream(records.spliterator(), false)
                .map(Arrival::of)
                .toList();
        List<Judged> judged = BatchJudge.judge(connection, arrivals);
        new Storing(connection, judged).store();
        rejected.keep(judged);
    }

    private static Map<TopicPartition, Long> after(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, Long> after = new TreeMap<>(Comparator.comparing(TopicPartition::toString));
        for (ConsumerRecord<byte[], byte[]> record : records) {
            after.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        return after;
    }
}
