package org.xueqing.ingest.upkeep;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.ingest.land.Lake;
import org.xueqing.ingest.land.LakeCompaction;
import org.xueqing.ingest.land.LakeCompaction.Compacted;
import org.xueqing.ingest.land.LakeHistory;
import org.xueqing.ingest.land.Lander;
import org.xueqing.ingest.live.Live;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.StoreLock;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.Topics;

/**
 * One round of upkeep. Doors, live and landing go on; an analysis or a verification is not disturbed: then it is left for
 * another time.
 */
public record Upkeep(Store store, Topics topics, Lake lake) {

    /** The topics keep at least this, whoever has read it. */
    private static final Duration KEPT_ON_TOPICS = Duration.ofDays(7);
    /** A run is continued from its snapshot as long as every one after it is there. */
    private static final Duration CONTINUED_WITHIN = Duration.ofDays(2);
    /** A reader that is no analysis is done with a snapshot after this. */
    private static final Duration READ_WITHIN = Duration.ofHours(1);

    private static final String PINNED =
            "select lake_snapshot from runs where status in ('STAGING', 'STAGED', 'PUBLISHED') and lake_snapshot is not null";
    private static final String NOT_REPLAYABLE =
            """
            update runs set replayable = false
             where replayable and lake_snapshot is not null and lake_snapshot <> all (?)
            """;

    /**
     * What was done.
     *
     * @param snapshots that were given up
     * @param orphans files that nobody knew
     */
    public record Round(int filesBefore, int filesAfter, long repeats, int snapshots, int orphans) {}

    /** Nothing where somebody reads the whole log now. */
    public Optional<Round> run(Instant now) {
        Optional<StoreLock> analysis = StoreLock.tryAlone(store, StoreLock.Of.ANALYSIS);
        if (analysis.isEmpty()) {
            return Optional.empty();
        }
        try (StoreLock noAnalysis = analysis.get()) {
            return StoreLock.tryAlone(store, StoreLock.Of.LOG_REMOVAL).map(alone -> {
                try (alone) {
                    return round(now);
                }
            });
        }
    }

    private Round round(Instant now) {
        trimTopics(now);
        Round round = new Round(0, 0, 0, 0, 0);
        for (EventStream stream : EventStream.values()) {
            round = plus(round, round(stream, now));
        }
        markRuns();
        return round;
    }

    private Round round(EventStream stream, Instant now) {
        Map<TopicPartition, Long> begin = topics.beginnings(topics.partitions(List.of(stream.topic())));
        Compacted compacted = new LakeCompaction(
                        lake,
                        stream,
                        record -> record.offset()
                                < begin.getOrDefault(new TopicPartition(stream.topic(), record.partition()), 0L))
                .run();
        LakeHistory history = new LakeHistory(lake, stream);
        Set<Long> kept = history.since(now.minus(READ_WITHIN));
        kept.addAll(pinned());
        kept.addAll(history.backTo(pinned(), now.minus(CONTINUED_WITHIN)));
        int expired = history.expire(id -> !kept.contains(id));
        return new Round(
                compacted.filesBefore(), compacted.filesAfter(), compacted.repeats(), expired, history.sweep());
    }

    private static Round plus(Round one, Round other) {
        return new Round(
                one.filesBefore + other.filesBefore,
                one.filesAfter + other.filesAfter,
                one.repeats + other.repeats,
                one.snapshots + other.snapshots,
                one.orphans + other.orphans);
    }

    /** The topics are a buffer; the lake holds what goes. */
    private void trimTopics(Instant now) {
        for (EventStream stream : EventStream.values()) {
            List<TopicPartition> partitions = topics.partitions(List.of(stream.topic()));
            Map<TopicPartition, Long> stored = Live.stored(store, partitions);
            Map<TopicPartition, Long> old = topics.firstSince(partitions, now.minus(KEPT_ON_TOPICS));
            Map<TopicPartition, Long> below = new HashMap<>(Lander.landed(lake, stream, partitions));
            below.replaceAll((partition, landed) ->
                    Math.min(Math.min(landed, stored.getOrDefault(partition, 0L)), old.getOrDefault(partition, 0L)));
            topics.deleteBelow(below);
        }
    }

    private Set<Long> pinned() {
        return store.inTransaction(connection -> {
            Set<Long> pinned = new HashSet<>();
            try (PreparedStatement statement = connection.prepareStatement(PINNED);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pinned.add(rows.getLong(1));
                }
            }
            return pinned;
        });
    }

    private void markRuns() {
        Object[] there = new LakeHistory(lake, EventStream.PRACTICE).snapshots().toArray();
        store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NOT_REPLAYABLE)) {
                statement.setArray(1, connection.createArrayOf("bigint", there));
                return statement.executeUpdate();
            }
        });
    }
}
