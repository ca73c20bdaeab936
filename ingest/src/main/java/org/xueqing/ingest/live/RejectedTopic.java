package org.xueqing.ingest.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicWriter;

/**
 * Keeps what live cannot accept: the original key, bytes and time, with the reason and the source in headers. After a
 * crash a record may stand here twice; its source tells.
 */
final class RejectedTopic implements AutoCloseable {

    private final TopicWriter writer;

    RejectedTopic(String kafka) {
        this.writer = new TopicWriter(kafka);
    }

    void keep(List<Judged> batch) {
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        for (Judged judged : batch) {
            Rejection rejection = Rejection.of(judged);
            if (rejection != null) {
                messages.add(message(judged.arrival().raw(), rejection));
            }
        }
        writer.write(messages);
    }

    @Override
    public void close() {
        writer.close();
    }

    private static ProducerRecord<byte[], byte[]> message(ConsumerRecord<byte[], byte[]> raw, Rejection rejection) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                EventStream.REJECTED_TOPIC, null, raw.timestamp(), raw.key(), raw.value(), raw.headers());
        Headers headers = message.headers();
        headers.add("reason", utf8(rejection.reason()));
        headers.add("field", utf8(rejection.field()));
        headers.add("source", utf8(raw.topic() + "/" + raw.partition() + "/" + raw.offset()));
        return message;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
