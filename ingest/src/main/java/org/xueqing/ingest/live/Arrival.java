package org.xueqing.ingest.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Reading;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.topic.TopicRecord;

/** A record as it came from a topic, as it was read, and the event in it if there is one. */
record Arrival(ConsumerRecord<byte[], byte[]> raw, TopicRecord record, @Nullable Candidate candidate) {

    static Arrival of(ConsumerRecord<byte[], byte[]> raw) {
        TopicRecord record = TopicRecord.of(raw);
        Candidate candidate = record.reading() instanceof Reading.Read read ? Candidate.of(read) : null;
        return new Arrival(raw, record, candidate);
    }

    /** Of a record that the log holds. */
    static Arrival again(TopicRecord record) {
        Reading.Read read = (Reading.Read) record.reading();
        byte[] key = read.event().subjectId().getBytes(StandardCharsets.UTF_8);
        return new Arrival(
                new ConsumerRecord<>(record.topic(), record.partition(), record.offset(), key, new byte[0]),
                record,
                Candidate.of(read));
    }

    /** Empty where the record has none that is text. */
    String key() {
        String key = raw.key() == null ? null : new String(raw.key(), StandardCharsets.UTF_8);
        return key == null || key.indexOf('\0') >= 0 ? "" : key;
    }

    static List<Candidate> candidates(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(Arrival::candidate)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }
}
