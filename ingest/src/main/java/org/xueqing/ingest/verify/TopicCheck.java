package org.xueqing.ingest.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.event.Reading;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.topic.TopicReader;
import org.xueqing.ingest.topic.TopicRecord;
import org.xueqing.ingest.topic.Topics;

/** Whether every event that a topic still keeps has landed. */
record TopicCheck(
        String kafka, Topics topics, Moment moment, UnaryOperator<Set<String>> erased, Differences differences) {

    /** A record that no snapshot of the lake holds. */
    private record Missing(String topic, int partition, long offset, String subject) {}

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_RECORDS = 5_000;
    private static final int MOST_EMPTY_POLLS = 60;

    void compare(Survey survey) {
        List<TopicPartition> partitions =
                topics.partitions(List.of(survey.stream().topic()));
        Map<TopicPartition, Long> ends = topics.ends(partitions);
        Map<TopicPartition, Long> from = topics.beginnings(partitions);
        for (TopicPartition partition : partitions) {
            long next = moment.next().getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, 0L);
            if (next > end) {
                differences.add(Invariant.DATA_THROUGH, "beyond-end", partition, next, end);
            }
        }
        try (TopicReader reader = new TopicReader(kafka, from, MOST_RECORDS)) {
            noteMissing(read(reader, new HashMap<>(from), ends, survey));
        }
    }

    private List<Missing> read(
            TopicReader reader, Map<TopicPartition, Long> at, Map<TopicPartition, Long> ends, Survey survey) {
        List<Missing> missing = new ArrayList<>();
        int emptyPolls = 0;
        while (at.entrySet().stream().anyMatch(next -> next.getValue() < until(next.getKey(), ends))) {
            ConsumerRecords<byte[], byte[]> records = reader.poll(POLL);
            emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
            if (emptyPolls > MOST_EMPTY_POLLS) {
                throw new SpokenException(Sentence.of("kafka.unreachable", kafka));
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                at.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
                missing(record, survey).ifPresent(missing::add);
            }
        }
        return missing;
    }

    private long until(TopicPartition partition, Map<TopicPartition, Long> ends) {
        return Math.min(moment.next().getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L));
    }

    private Optional<Missing> missing(ConsumerRecord<byte[], byte[]> record, Survey survey) {
        boolean isAwaited = moment.holds(survey.stream(), record.partition(), record.offset())
                && !survey.hasLanded(record.partition(), record.offset());
        return isAwaited && TopicRecord.of(record).reading() instanceof Reading.Read read
                ? Optional.of(new Missing(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        read.event().subjectId()))
                : Optional.empty();
    }

    /** Of erased pupils nothing lands. */
    private void noteMissing(List<Missing> missing) {
        Set<String> gone = erased.apply(missing.stream().map(Missing::subject).collect(Collectors.toSet()));
        missing.stream()
                .filter(record -> !gone.contains(record.subject()))
                .forEach(record -> differences.add(
                        Invariant.LOG_IS_STORE, "not-landed", record.topic(), record.partition(), record.offset()));
    }
}
