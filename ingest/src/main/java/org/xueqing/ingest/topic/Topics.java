package org.xueqing.ingest.topic;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** Makes the topics once, with the number of partitions that they keep for ever, and looks at them. */
public final class Topics implements AutoCloseable {

    /** Of the practice topic when this program makes it. A cluster's operator makes it with more beforehand. */
    private static final int PRACTICE_PARTITIONS = 6;

    /** Of any topic. A record that a sender wrote fits, with the headers that say why it was refused. */
    static final int LARGEST_RECORD_BYTES = 4 * 1024 * 1024;

    private static final int LARGEST_SENT_BYTES = 1024 * 1024;

    private final Admin admin;

    public Topics(String kafka) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
    }

    public void create() {
        Set<String> known = names();
        List<NewTopic> wanted = List.of(
                topic(EventStream.PRACTICE.topic(), PRACTICE_PARTITIONS, LARGEST_SENT_BYTES),
                topic(EventStream.TEACHING.topic(), 1, LARGEST_SENT_BYTES),
                topic(EventStream.REJECTED_TOPIC, 1, LARGEST_RECORD_BYTES));
        wanted.stream().filter(topic -> !known.contains(topic.name())).forEach(this::create);
    }

    /** Another process may be first; then the topic is there, which is all that was wanted. */
    private void create(NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new SpokenException(Sentence.of("kafka.unreachable", e), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpokenException(Sentence.of("kafka.unreachable", e), e);
        }
    }

    public List<TopicPartition> partitions(Collection<String> topics) {
        Map<String, TopicDescription> descriptions =
                await(() -> admin.describeTopics(topics).allTopicNames().get());
        return descriptions.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** The offset that the next record of each partition will get. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest());
    }

    /** The offset of the first record that each partition still holds. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.earliest());
    }

    /** The offset of the first record of each partition that is at least as young as an instant, or where it ends. */
    public Map<TopicPartition, Long> firstSince(Collection<TopicPartition> partitions, Instant since) {
        Map<TopicPartition, Long> ends = ends(partitions);
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.forTimestamp(since.toEpochMilli()));
        first.replaceAll((partition, offset) -> offset < 0 ? ends.getOrDefault(partition, 0L) : offset);
        return first;
    }

    /** Removes the records before these offsets; where fewer are left, nothing. */
    public void deleteBelow(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> beginnings = beginnings(offsets.keySet());
        Map<TopicPartition, RecordsToDelete> wanted = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset > beginnings.getOrDefault(partition, 0L)) {
                wanted.put(partition, RecordsToDelete.beforeOffset(offset));
            }
        });
        await(() -> admin.deleteRecords(wanted).all().get());
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        await(() -> admin.listOffsets(wanted).all().get())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private Set<String> names() {
        return await(() -> admin.listTopics().names().get());
    }

    /** Kept without limit: upkeep deletes below what both consumers have passed, never by age alone. */
    private static NewTopic topic(String name, int partitions, int largestRecordBytes) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(largestRecordBytes),
                        // A door's clock may have been wrong when it accepted; its events are kept all the same.
                        TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
                        Long.toString(Long.MAX_VALUE),
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "CreateTime"));
    }

    private interface Question<T> {
        T ask() throws InterruptedException, ExecutionException;
    }

    private static <T> T await(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            throw new SpokenException(Sentence.of("kafka.unreachable", e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpokenException(Sentence.of("kafka.unreachable", e), e);
        }
    }
}
