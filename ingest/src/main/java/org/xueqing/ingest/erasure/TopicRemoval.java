package org.xueqing.ingest.erasure;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.xueqing.ingest.land.Lake;
import org.xueqing.ingest.land.Lander;
import org.xueqing.ingest.live.Live;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicReader;
import org.xueqing.ingest.topic.TopicWriter;
import org.xueqing.ingest.topic.Topics;

/**
 * Removes pupils from the topics. Those of events are buffers: whatever both their readers have passed goes, for everybody.
 * Of rejected records there is no other copy: those of others are written once more behind the end before that goes.
 */
record TopicRemoval(Store store, Topics topics, Lake lake, String kafka) {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_RECORDS = 1_000;
    private static final int MOST_EMPTY_POLLS = 60;
    private static final String SOURCE = "source";
    /** What was judged stays counted, as erased. */
    private static final String FORGET_REJECTION =
            """
            with gone as (
                delete from rejections r
                 where topic || '/' || topic_partition || '/' || topic_offset = any (?) or r::text ~ any (?)
                returning case when reason = 'other-body' then 'CONFLICT' else 'REFUSED' end as verdict, topic, topic_partition),
            moved as (
                select verdict, topic, topic_partition, -count(*) as records from gone group by 1, 2, 3
                union all select 'ERASED', topic, topic_partition, count(*) from gone group by 1, 2, 3)
            insert into live_verdicts (verdict, topic, topic_partition, records)
            select verdict, topic, topic_partition, sum(records) from moved group by 1, 2, 3
            on conflict (verdict, topic, topic_partition)
            do update set records = live_verdicts.records + excluded.records
            """;

    void run(SortedSet<String> pupils) {
        trim(EventStream.PRACTICE);
        trim(EventStream.TEACHING);
        removeRejected(pupils);
    }

    /** Records that still name one of them, by topic. */
    SortedMap<String, Long> count(Collection<String> pupils) {
        Mention mention = Mention.of(pupils);
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String topic :
                List.of(EventStream.PRACTICE.topic(), EventStream.TEACHING.topic(), EventStream.REJECTED_TOPIC)) {
            counts.put(topic, 0L);
            read(topic, record -> counts.merge(topic, mention.isIn(record) ? 1L : 0L, Long::sum));
        }
        return counts;
    }

    private void trim(EventStream stream) {
        List<TopicPartition> partitions = topics.partitions(List.of(stream.topic()));
        Map<TopicPartition, Long> stored = Live.stored(store, partitions);
        Map<TopicPartition, Long> below = new HashMap<>(Lander.landed(lake, stream, partitions));
        below.replaceAll((partition, landed) -> Math.min(landed, stored.getOrDefault(partition, 0L)));
        topics.deleteBelow(below);
    }

    private void removeRejected(SortedSet<String> pupils) {
        Mention mention = Mention.of(pupils);
        List<ProducerRecord<byte[], byte[]>> others = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        Map<TopicPartition, Long> ends = read(EventStream.REJECTED_TOPIC, record -> {
            if (mention.isIn(record)) {
                sources.add(source(record));
            } else {
                others.add(again(record));
            }
        });
        store.inTransaction(connection -> forget(connection, sources, pupils));
        if (!sources.isEmpty()) {
            try (TopicWriter writer = new TopicWriter(kafka)) {
                writer.write(others);
            }
            topics.deleteBelow(ends);
        }
    }

    private static int forget(Connection connection, List<String> sources, SortedSet<String> pupils)
            throws SQLException {
        Object patterns = pupils.stream().map(Mention::pattern).toArray();
        return Tombstones.execute(connection, FORGET_REJECTION, sources.toArray(), patterns);
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), null, record.timestamp(), record.key(), record.value(), record.headers());
    }

    private static String source(ConsumerRecord<byte[], byte[]> record) {
        Header source = record.headers().lastHeader(SOURCE);
        return source == null ? "" : new String(source.value(), StandardCharsets.UTF_8);
    }

    /** From what a topic still holds to where it ends now; returns where that is. */
    private Map<TopicPartition, Long> read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> to) {
        List<TopicPartition> partitions = topics.partitions(List.of(topic));
        Map<TopicPartition, Long> ends = topics.ends(partitions);
        Map<TopicPartition, Long> at = new HashMap<>(topics.beginnings(partitions));
        try (TopicReader reader = new TopicReader(kafka, at, MOST_RECORDS)) {
            int emptyPolls = 0;
            while (ends.entrySet().stream().anyMatch(end -> at.getOrDefault(end.getKey(), 0L) < end.getValue())) {
                ConsumerRecords<byte[], byte[]> records = reader.poll(POLL);
                emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
                if (emptyPolls > MOST_EMPTY_POLLS) {
                    throw new SpokenException(Sentence.of("kafka.unreachable", kafka));
                }
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    at.put(partition, record.offset() + 1);
                    if (record.offset() < ends.getOrDefault(partition, 0L)) {
                        to.accept(record);
                    }
                }
            }
        }
        return ends;
    }
}
