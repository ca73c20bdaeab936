package org.xueqing.ingest.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.ingest.alarm.Alarms;
import org.xueqing.ingest.bank.ItemChecks;
import org.xueqing.ingest.engines.EngineAddresses;
import org.xueqing.ingest.erasure.Erasure;
import org.xueqing.ingest.land.Lake;
import org.xueqing.ingest.land.Lander;
import org.xueqing.ingest.live.Live;
import org.xueqing.ingest.live.Sums;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.outbox.Outbox;
import org.xueqing.ingest.outbox.Relay;
import org.xueqing.ingest.store.ErasedPupils;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.Topics;
import org.xueqing.ingest.upkeep.QuietTime;
import org.xueqing.ingest.upkeep.Upkeep;

/** The moving parts between acceptance, store and lake, as far as they run in this process. */
public final class Flow implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS_AT_THE_OUTBOX = Duration.ofMillis(5);

    /** So that one reads and folds while the other waits for the disk. */
    private static final int LIVE_CONSUMERS = 2;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Stages stages = new Stages();

    private Flow() {}

    /**
     * Live shares the partitions out with that of other processes; what one process alone may do is done where the leadership
     * is.
     *
     * @param folder in which the program keeps files of its own
     * @param leadership of this process, if it has taken it already
     * @param landEvery how long records wait for others to share a file of the lake with them
     */
    static Flow start(
            EngineAddresses addresses,
            Store store,
            Topics topics,
            Lake lake,
            Path folder,
            Duration landEvery,
            Optional<Leadership> leadership) {
        Flow flow = new Flow();
        for (int i = 1; i <= LIVE_CONSUMERS; i++) {
            flow.stages.add("live " + i, () -> storing(Live.join(store, addresses.kafka(), topics)));
        }
        AtomicReference<Optional<Leadership>> first = new AtomicReference<>(leadership);
        flow.stages.add(
                "leading",
                () -> new Leading(
                        store,
                        first.getAndSet(Optional.empty()),
                        () -> duties(addresses, store, topics, lake, folder, landEvery)));
        return flow;
    }

    private static Stages duties(
            EngineAddresses addresses, Store store, Topics topics, Lake lake, Path folder, Duration landEvery) {
        Stages duties = new Stages()
                .add("relay", () -> relaying(new Relay(store, addresses.kafka())))
                .add("sums", () -> new Summing(new Sums(store)))
                .add("item checks", () -> new FollowingRuns(new ItemChecks(store)::follow, InstantSource.system()))
                .add("alarms", () -> new FollowingRuns(new Alarms(store, CHINA)::follow, InstantSource.system()));
        for (EventStream stream : EventStream.values()) {
            duties.add(
                    "landing " + stream.word(),
                    () -> new Landing(
                            Lander.start(stream, lake, addresses.kafka(), topics, pupils -> erased(store, pupils)),
                            landEvery));
        }
        return duties.add(
                        "erasing",
                        () -> new Erasing(
                                new Erasure(store, topics, lake, addresses.kafka(), folder, InstantSource.system())))
                .add(
                        "upkeep",
                        () -> new Upkeeping(
                                new Upkeep(store, topics, lake), lake, new QuietTime(CHINA), InstantSource.system()));
    }

    /** @throws SpokenException why a part has stopped for good, if one has */
    public void check() {
        stages.check();
    }

    /** What keeps a part of it from its work for longer than this. */
    Optional<Sentence> trouble(Duration longerThan) {
        return stages.trouble(longerThan);
    }

    /**
     * Waits until everything that was accepted or on the topics when this was called is stored and landed. Whoever runs
     * the flow may be another process.
     *
     * @param between called between two looks: to report progress, or to notice that the flow has stopped
     */
    public static void awaitLanded(Store store, Topics topics, Lake lake, Duration atMost, Runnable between) {
        long deadline = System.nanoTime() + atMost.toNanos();
        long last = Outbox.last(store);
        awaitUntil(() -> Outbox.isStored(store, last), deadline, between);
        List<TopicPartition> partitions =
                topics.partitions(List.of(EventStream.PRACTICE.topic(), EventStream.TEACHING.topic()));
        Map<TopicPartition, Long> ends = topics.ends(partitions);
        awaitUntil(() -> Live.hasStored(store, ends), deadline, between);
        for (EventStream stream : EventStream.values()) {
            awaitUntil(() -> Lander.hasLanded(lake, stream, ends), deadline, between);
        }
    }

    @Override
    public void close() {
        stages.close();
    }

    private static Set<String> erased(Store store, Set<String> pupils) {
        return store.inTransaction(connection -> ErasedPupils.among(connection, pupils));
    }

    private static Stage.Worker relaying(Relay relay) {
        return new Stage.Worker() {
            @Override
            public boolean work() {
                return relay.sendWaiting() > 0;
            }

            /** Every answer waits for this one. */
            @Override
            public Duration pause() {
                return BETWEEN_LOOKS_AT_THE_OUTBOX;
            }

            @Override
            public void close() {
                relay.close();
            }
        };
    }

    private static Stage.Worker storing(Live live) {
        return new Stage.Worker() {
            @Override
            public boolean work() {
                live.storeNext(POLL);
                return true;
            }

            @Override
            public void close() {
                live.close();
            }
        };
    }

    private interface Condition {
        boolean holds();
    }

    private static void awaitUntil(Condition condition, long deadline, Runnable between) {
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new SpokenException(Sentence.of("flow.slow"));
            }
            between.run();
            try {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the flow", e);
            }
        }
    }
}
