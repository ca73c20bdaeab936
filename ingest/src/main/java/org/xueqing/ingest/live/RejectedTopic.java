package org.xueqing.ingest.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.topic.Stream;

/**
 * Keeps what live cannot accept: the original key, bytes and time, with the reason and the source in headers. After a
 * crash a record may stand here twice; its source tells.
 */
final class RejectedTopic implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    RejectedTopic(String kafka) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void keep(List<Judged> batch) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Judged judged : batch) {
            Rejection rejection = Rejection.of(judged);
            if (rejection != null) {
                sent.add(producer.send(message(judged.arrival().raw(), rejection)));
            }
        }
        sent.forEach(RejectedTopic::confirm);
    }

    @Override
    public void close() {
        producer.close();
    }

    private static ProducerRecord<byte[], byte[]> message(ConsumerRecord<byte[], byte[]> raw, Rejection rejection) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                Stream.REJECTED_TOPIC, null, raw.timestamp(), raw.key(), raw.value(), raw.headers());
        Headers headers = message.headers();
        headers.add("reason", utf8(rejection.reason()));
        headers.add("field", utf8(rejection.field()));
        headers.add("source", utf8(raw.topic() + "/" + raw.partition() + "/" + raw.offset()));
        return message;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void confirm(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new SpokenException(Sentence.of("kafka.unreachable", e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpokenException(Sentence.of("kafka.unreachable", e), e);
        }
    }
}
