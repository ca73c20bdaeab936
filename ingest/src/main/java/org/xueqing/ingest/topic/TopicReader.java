package org.xueqing.ingest.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.xueqing.ingest.message.Sentence;

/**
 * Reads partitions from offsets that the reader keeps itself: given ones, or those that a group of readers shares out. An
 * offset that is gone, or lies beyond the end, stops the reader: it never jumps.
 */
public final class TopicReader implements AutoCloseable {

    private static final int SESSION_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 1_000;
    private static final int ENOUGH_BYTES = 1 << 20;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private Map<TopicPartition, Long> assigned = Map.of();
    private int assignments;

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    public TopicReader(String kafka, Map<TopicPartition, Long> from, int mostRecords) {
        this(consumer(kafka, mostRecords, Map.of()));
        consumer.assign(from.keySet());
        begin(from);
    }

    /** One that gathers: what comes is seen up to this much later, and the broker is asked seldom. */
    public static TopicReader patient(
            String kafka, Map<TopicPartition, Long> from, int mostRecords, Duration patience) {
        TopicReader reader = new TopicReader(consumer(
                kafka,
                mostRecords,
                Map.of(
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        ENOUGH_BYTES,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        (int) patience.toMillis())));
        reader.consumer.assign(from.keySet());
        reader.begin(from);
        return reader;
    }

    /**
     * One of several who share partitions out among them.
     *
     * @param offsets where to begin in the partitions that this reader is given, now and whenever they are shared out anew
     */
    public static TopicReader inGroup(
            String kafka,
            String group,
            Collection<String> topics,
            Function<Collection<TopicPartition>, Map<TopicPartition, Long>> offsets,
            int mostRecords) {
        TopicReader reader = new TopicReader(consumer(
                kafka,
                mostRecords,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG, group,
                        // Everything is given up before it is shared out anew, so that nobody goes on with what was
                        // his.
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName(),
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS,
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS)));
        reader.consumer.subscribe(topics, new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                reader.begin(Map.of());
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                reader.begin(offsets.apply(partitions));
            }
        });
        return reader;
    }

    /** Partitions and where their reading began, as they were last shared out. */
    public Map<TopicPartition, Long> assigned() {
        return assigned;
    }

    /** Grows whenever partitions are shared out anew. */
    public int assignments() {
        return assignments;
    }

    public ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
        try {
            return consumer.poll(atMost);
        } catch (OffsetOutOfRangeException e) {
            throw new StoppedException(
                    Sentence.of("topic.gap", e.offsetOutOfRangePartitions().toString()));
        }
    }

    public void seek(Map<TopicPartition, Long> offsets) {
        offsets.forEach(consumer::seek);
    }

    private void begin(Map<TopicPartition, Long> from) {
        seek(from);
        assigned = Map.copyOf(from);
        assignments++;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String kafka, int mostRecords, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mostRecords);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
