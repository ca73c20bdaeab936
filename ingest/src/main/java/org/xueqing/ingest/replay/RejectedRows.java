package org.xueqing.ingest.replay;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.xueqing.event.Reading;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicReader;
import org.xueqing.ingest.topic.TopicRecord;
import org.xueqing.ingest.topic.Topics;
import org.xueqing.ingest.translate.Refusing;
import org.xueqing.ingest.translate.Row;
import org.xueqing.ingest.translate.Rows;

/**
 * The rejected topic from its beginning to where it ended when this was opened, as rows: the file is the topic, the line is
 * the offset. A record that a crash has kept twice is a row once.
 */
public final class RejectedRows implements Rows {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_RECORDS = 1_000;
    private static final int MOST_EMPTY_POLLS = 60;

    private final TopicReader reader;
    private final Map<TopicPartition, Long> ends;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
    private final Set<String> sources = new HashSet<>();
    private long bytesRead;
    private int emptyPolls;

    private RejectedRows(TopicReader reader, Map<TopicPartition, Long> ends) {
        this.reader = reader;
        this.ends = ends;
    }

    public static RejectedRows open(String kafka, Topics topics) {
        List<TopicPartition> partitions = topics.partitions(List.of(EventStream.REJECTED_TOPIC));
        Map<TopicPartition, Long> beginnings = topics.beginnings(partitions);
        RejectedRows rows = new RejectedRows(new TopicReader(kafka, beginnings, MOST_RECORDS), topics.ends(partitions));
        rows.positions.putAll(beginnings);
        return rows;
    }

    @Override
    public Optional<Row> next() {
        while (true) {
            while (waiting.isEmpty()) {
                if (isAtEnd()) {
                    return Optional.empty();
                }
                poll();
            }
            ConsumerRecord<byte[], byte[]> record = waiting.remove();
            if (sources.add(source(record))) {
                return Optional.of(row(record));
            }
        }
    }

    @Override
    public String encoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() {
        reader.close();
    }

    private void poll() {
        ConsumerRecords<byte[], byte[]> records = reader.poll(POLL);
        emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
        if (emptyPolls > MOST_EMPTY_POLLS) {
            throw new SpokenException(Sentence.of("kafka.unreachable", EventStream.REJECTED_TOPIC));
        }
        records.forEach(this::keep);
    }

    private boolean isAtEnd() {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private void keep(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        positions.put(partition, record.offset() + 1);
        if (record.offset() < ends.getOrDefault(partition, 0L)) {
            waiting.add(record);
        }
    }

    private static String source(ConsumerRecord<byte[], byte[]> record) {
        Header source = record.headers().lastHeader("source");
        return source == null ? "offset " + record.offset() : new String(source.value(), StandardCharsets.UTF_8);
    }

    private Row row(ConsumerRecord<byte[], byte[]> record) {
        Row.Place place = new Row.Place(Path.of(record.topic()), record.offset());
        bytesRead += Math.max(0, record.serializedValueSize());
        Reading reading = TopicRecord.readValue(record);
        if (reading instanceof Reading.Read read) {
            return new Row.Translated(place, read.event(), read.unknownFields());
        }
        Reading.Refused refused = (Reading.Refused) reading;
        return new Row.Refused(place, refused.field(), Refusing.sentence(refused));
    }
}
