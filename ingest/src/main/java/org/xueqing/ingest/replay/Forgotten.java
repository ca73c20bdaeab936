package org.xueqing.ingest.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.land.LandedLog;
import org.xueqing.ingest.live.Live;
import org.xueqing.ingest.topic.EventStream;

/**
 * Partitions in which the store stands before what the topic still keeps: live cannot read on there, and the lake holds what
 * is missing.
 *
 * @param offsets up to where it does
 */
record Forgotten(Map<TopicPartition, Long> offsets) {

    static Forgotten of(Installation installation, EventStream stream, LandedLog log) {
        List<TopicPartition> partitions = installation.topics().partitions(List.of(stream.topic()));
        Map<TopicPartition, Long> begin = installation.topics().beginnings(partitions);
        Map<TopicPartition, Long> stored = Live.stored(installation.store(), partitions);
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            if (stored.getOrDefault(partition, 0L) < begin.getOrDefault(partition, 0L)) {
                offsets.put(partition, log.next(partition.partition()));
            }
        }
        return new Forgotten(offsets);
    }
}
