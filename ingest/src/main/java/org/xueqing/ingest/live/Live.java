package org.xueqing.ingest.live;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.failpoint.Failpoint;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.WriteGate;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicReader;
import org.xueqing.ingest.topic.Topics;

/**
 * Stores what the topics bring and moves mastery with it. One transaction per batch holds the answers, what they change, the
 * removal from the outbox and the offsets, so that a crash at any moment leaves all of it or nothing.
 */
public final class Live implements AutoCloseable {

    private static final int MOST_RECORDS = 10_000;

    /** Whoever is in it stores; partitions are shared out among them. */
    private static final String GROUP = "xueqing-live";

    private static final List<String> TOPICS = List.of(EventStream.PRACTICE.topic(), EventStream.TEACHING.topic());

    private static final Timer BATCH = Metrics.timer("xueqing.live.batch");

    private final Store store;
    private final TopicReader reader;
    private final RejectedTopic rejected;
    private final Presence presence;
    private Map<TopicPartition, Long> next = Map.of();
    private KeptRuns runs = new KeptRuns();
    private int assignments;

    private Live(Store store, TopicReader reader, RejectedTopic rejected, Presence presence) {
        this.store = store;
        this.reader = reader;
        this.rejected = rejected;
        this.presence = presence;
    }

    /** One of several, in this process and in others, that share the partitions out among them. */
    public static Live join(Store store, String kafka, Topics topics) {
        LiveOffsets.begin(store, topics.partitions(TOPICS));
        return of(
                store,
                kafka,
                TopicReader.inGroup(
                        kafka, GROUP, TOPICS, partitions -> LiveOffsets.load(store, partitions), MOST_RECORDS));
    }

    /** The only one, with all partitions. */
    public static Live start(Store store, String kafka, Topics topics) {
        List<TopicPartition> partitions = topics.partitions(TOPICS);
        LiveOffsets.begin(store, partitions);
        return of(store, kafka, new TopicReader(kafka, LiveOffsets.load(store, partitions), MOST_RECORDS));
    }

    private static Live of(Store store, String kafka, TopicReader reader) {
        return new Live(store, reader, new RejectedTopic(kafka), Presence.begin(store));
    }

    /** Stores what has come; returns how many records that were, 0 if none came within the time. */
    public int storeNext(Duration atMost) {
        presence.assure();
        ConsumerRecords<byte[], byte[]> records = reader.poll(runs.areLevel() ? atMost : Duration.ZERO);
        if (reader.assignments() != assignments) {
            beginAnew();
        }
        if (!records.isEmpty()) {
            Map<TopicPartition, Long> after = after(records);
            BATCH.record(() -> store.inWatchedTransaction(connection -> {
                store(connection, records, after);
                return after;
            }));
            Failpoint.LIVE_COMMITTED.pass();
            next.putAll(after);
        }
        if (records.isEmpty() || !runs.areLevel()) {
            keepUp();
        }
        runs.levelStaged().ifPresent(this::handOver);
        return records.count();
    }

    /** Other partitions, other pupils: what was remembered of the former ones is void. */
    private void beginAnew() {
        assignments = reader.assignments();
        next = new HashMap<>(reader.assigned());
        runs = new KeptRuns();
    }

    /** One past the last record of each partition that is stored. */
    public static Map<TopicPartition, Long> stored(Store store, Collection<TopicPartition> partitions) {
        return LiveOffsets.load(store, partitions);
    }

    /** Whether everything before these offsets is stored. */
    public static boolean hasStored(Store store, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> offsets = LiveOffsets.load(store, ends.keySet());
        return ends.entrySet().stream().allMatch(end -> offsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** How many records before these offsets are still to be stored. */
    public static long lag(Store store, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> offsets = LiveOffsets.load(store, ends.keySet());
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - offsets.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** Looks for other runs, and brings up those that are behind. */
    private void keepUp() {
        store.inWatchedTransaction(connection -> {
            WriteGate.enter(connection);
            runs.refresh(connection, practice(next));
            if (!runs.areSettled()) {
                LiveOffsets.hold(connection, next);
                runs.catchUp(connection);
                runs.settle(connection, practice(next));
            }
            return runs;
        });
    }

    private void handOver(long run) {
        if (store.inWatchedTransaction(connection -> HandOver.take(connection, run))) {
            Failpoint.HAND_OVER_COMMITTED.pass();
        }
    }

    @Override
    public void close() {
        reader.close();
        rejected.close();
        presence.close();
    }

    private void store(Connection connection, ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> after)
            throws SQLException {
        for (Map.Entry<TopicPartition, Long> partition : after.entrySet()) {
            LiveOffsets.advance(
                    connection, partition.getKey(), next.getOrDefault(partition.getKey(), 0L), partition.getValue());
        }
        WriteGate.enter(connection);
        List<Arrival> arrivals = StreamSupport.stream(records.spliterator(), false)
                .map(Arrival::of)
                .toList();
        List<Judged> judged = BatchJudge.judge(connection, arrivals);
        new Storing(connection, judged).store();
        runs.refresh(connection, practice(next));
        runs.fold(connection, judged);
        SortedMap<Integer, Long> stored = practice(next);
        stored.putAll(practice(after));
        runs.settle(connection, stored);
        rejected.keep(judged);
        Failpoint.LIVE_STORED.pass();
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

    private static Map<TopicPartition, Long> after(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, Long> after = new TreeMap<>(Comparator.comparing(TopicPartition::toString));
        for (ConsumerRecord<byte[], byte[]> record : records) {
            after.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        return after;
    }
}
