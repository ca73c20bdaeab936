package org.xueqing.ingest.verify;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
record TopicCheck(String kafka, Topics topics, Moment moment, Differences differences) {

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
            read(reader, new HashMap<>(from), ends, survey);
        }
    }

    private void read(TopicReader reader, Map<TopicPartition, Long> at, Map<TopicPartition, Long> ends, Survey survey) {
        int emptyPolls = 0;
        while (at.entrySet().stream().anyMatch(next -> next.getValue() < until(next.getKey(), ends))) {
            ConsumerRecords<byte[], byte[]> records = reader.poll(POLL);
            emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
            if (emptyPolls > MOST_EMPTY_POLLS) {
                throw new SpokenException(Sentence.of("kafka.unreachable", kafka));
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                at.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
                compare(record, survey);
            }
        }
    }

    private long until(TopicPartition partition, Map<TopicPartition, Long> ends) {
        return Math.min(moment.next().getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L));
    }

    private void compare(ConsumerRecord<byte[], byte[]> record, Survey survey) {
        boolean isMissing = moment.holds(survey.stream(), record.partition(), record.offset())
                && !survey.hasLanded(record.partition(), record.offset())
                && TopicRecord.of(record).reading() instanceof Reading.Read;
        if (isMissing) {
            differences.add(Invariant.LOG_IS_STORE, "not-landed", record.topic(), record.partition(), record.offset());
        }
    }
}
