package org.xueqing.ingest.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** Writes to topics; when it returns, every record is acknowledged by all replicas. */
public final class TopicWriter implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;

    public TopicWriter(String kafka) {
        this.producer = new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true"),
                        // Whoever waits for us waits seconds, not minutes; what failed is written again from its
                        // origin.
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000"),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000"),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000"),
                        Map.entry(
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(Topics.LARGEST_RECORD_BYTES)),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, "5"),
                        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, "131072")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public void write(List<ProducerRecord<byte[], byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
            Future<RecordMetadata> future = producer.send(record);
            if (future.isDone()) {
                confirm(future);
            }
            sent.add(future);
        }
        producer.flush();
        sent.forEach(TopicWriter::confirm);
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }

    private static void confirm(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new TopicException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpokenException(Sentence.of("kafka.unreachable", e), e);
        }
    }
}
