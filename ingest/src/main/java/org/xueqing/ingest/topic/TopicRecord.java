package org.xueqing.ingest.topic;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.EventReader;
import org.xueqing.event.Reading;
import org.xueqing.event.Refusal;

/**
 * One record of a topic, read the same way by all who read topics, so that they agree on what is an event.
 *
 * @param vouched whether the event was accepted at a door before it came here; its sender was told so, and it wins over a
 *     record that somebody wrote to the topic directly
 * @param outboxId the row that waits for it behind the door, as the relay says; 0 where nobody says
 */
public record TopicRecord(
        String topic, int partition, long offset, Instant receivedAt, boolean vouched, long outboxId, Reading reading) {

    public static final String SCHEMA_HEADER = "schema";
    public static final String SCHEMA = "1";
    /** Set by the relay: the number of the row in the outbox. */
    public static final String VOUCHED_HEADER = "vouched";

    public static TopicRecord of(ConsumerRecord<byte[], byte[]> record) {
        Header vouched = record.headers().lastHeader(VOUCHED_HEADER);
        return new TopicRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                vouched != null,
                outboxId(vouched),
                read(record));
    }

    public static byte[] outboxId(long id) {
        return ByteBuffer.allocate(Long.BYTES).putLong(id).array();
    }

    private static long outboxId(@Nullable Header vouched) {
        return vouched != null && vouched.value() != null && vouched.value().length == Long.BYTES
                ? ByteBuffer.wrap(vouched.value()).getLong()
                : 0;
    }

    private static Reading read(ConsumerRecord<byte[], byte[]> record) {
        Reading reading = readValue(record);
        return reading instanceof Reading.Read read ? inItsPlace(read, record) : reading;
    }

    /** What the value says, wherever the record stands and whatever its key is. */
    public static Reading readValue(ConsumerRecord<byte[], byte[]> record) {
        String schema = text(record.headers().lastHeader(SCHEMA_HEADER));
        if (!SCHEMA.equals(schema)) {
            return new Reading.Refused(Refusal.UNKNOWN_SCHEMA, SCHEMA_HEADER, schema);
        }
        String json = decode(record.value());
        if (json == null) {
            return new Reading.Refused(Refusal.NOT_TEXT, "", "");
        }
        return EventReader.read(json);
    }

    private static Reading inItsPlace(Reading.Read read, ConsumerRecord<byte[], byte[]> record) {
        if (EventStream.of(read.event()) != EventStream.ofTopic(record.topic())) {
            return new Reading.Refused(Refusal.WRONG_TOPIC, "type", record.topic());
        }
        String key = record.key() == null ? null : decode(record.key());
        if (!read.event().subjectId().equals(key)) {
            return new Reading.Refused(Refusal.WRONG_KEY, "key", String.valueOf(key));
        }
        return read;
    }

    private static String text(@Nullable Header header) {
        return header == null || header.value() == null ? SCHEMA : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable String decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
