package org.xueqing.ingest.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.event.Reading;
import org.xueqing.history.Precedence;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.land.LandedEvent;
import org.xueqing.ingest.land.LandedLog;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicReader;
import org.xueqing.ingest.topic.TopicRecord;

/** What has come on a topic since the log was pinned: as much as is asked for, kept by pupil or class. */
final class TopicTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_RECORDS = 5_000;
    private static final int MOST_EMPTY_POLLS = 300;

    private final TopicReader reader;
    private final Map<TopicPartition, Long> at;
    private final Map<String, List<LandedEvent>> bySubject = new HashMap<>();

    private TopicTail(TopicReader reader, Map<TopicPartition, Long> at) {
        this.reader = reader;
        this.at = at;
    }

    static TopicTail after(Installation installation, EventStream stream, LandedLog log) {
        List<TopicPartition> partitions = installation.topics().partitions(List.of(stream.topic()));
        Map<TopicPartition, Long> from = new HashMap<>();
        partitions.forEach(partition -> from.put(partition, log.next(partition.partition())));
        String kafka = installation.engines().addresses().kafka();
        return new TopicTail(new TopicReader(kafka, from, MOST_RECORDS), from);
    }

    void readUntil(Map<TopicPartition, Long> ends) {
        int emptyPolls = 0;
        while (at.entrySet().stream().anyMatch(next -> next.getValue() < ends.getOrDefault(next.getKey(), 0L))) {
            ConsumerRecords<byte[], byte[]> records = reader.poll(POLL);
            emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
            if (emptyPolls > MOST_EMPTY_POLLS) {
                throw new SpokenException(Sentence.of("flow.slow"));
            }
            records.forEach(this::keep);
        }
    }

    List<LandedEvent> of(String subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    @Override
    public void close() {
        reader.close();
    }

    private void keep(ConsumerRecord<byte[], byte[]> raw) {
        at.put(new TopicPartition(raw.topic(), raw.partition()), raw.offset() + 1);
        TopicRecord record = TopicRecord.of(raw);
        if (record.reading() instanceof Reading.Read read) {
            bySubject
                    .computeIfAbsent(read.event().subjectId(), absent -> new ArrayList<>())
                    .add(new LandedEvent(
                            new Precedence(record.vouched(), record.partition(), record.offset()),
                            record.receivedAt(),
                            read.event()));
        }
    }
}
