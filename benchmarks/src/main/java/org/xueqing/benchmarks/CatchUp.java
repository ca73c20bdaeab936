package org.xueqing.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.xueqing.event.Answered;
import org.xueqing.event.EventWriter;
import org.xueqing.event.Setting;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.Engines;
import org.xueqing.ingest.live.Live;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicRecord;
import org.xueqing.ingest.topic.TopicWriter;
import org.xueqing.ingest.topic.Topics;

/**
 * How fast live brings the store up with the log: answers that doors have accepted wait on the topic, live stores them and
 * moves the mastery of a published run. Arguments: an empty folder, answers, pupils, mastery (true or
 * false), consumers.
 */
public final class CatchUp {

    private static final int POINTS = 60;
    private static final int CHUNK = 5_000;
    private static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");

    private final int answers;
    private final int pupils;
    private final Random random = new Random();

    private CatchUp(int answers, int pupils) {
        this.answers = answers;
        this.pupils = pupils;
    }

    public static void main(String[] arguments) throws InterruptedException {
        CatchUp catchUp = new CatchUp(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        try (Engines engines = Engines.open(new DataFolder(Path.of(arguments[0])), EngineSettings.embedded());
                Store store = Store.open(engines.addresses());
                Topics topics = new Topics(engines.addresses().kafka())) {
            topics.create();
            if (Boolean.parseBoolean(arguments[3])) {
                publishRun(store);
            }
            catchUp.fill(engines.addresses().kafka());
            catchUp.run(store, engines.addresses().kafka(), topics, Integer.parseInt(arguments[4]));
        }
    }

    private static void publishRun(Store store) {
        store.inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        """
                        insert into runs (status, started_at, published_at, lake_offsets, data_through, code_version, seed,
                                          versions, settings)
                        values ('PUBLISHED', now(), now(), '{}', 'epoch', 'benchmark', 0, '{}', '{}');
                        insert into published_run (run_id) select max(run_id) from runs;
                        insert into bkt_parameters (run_id, knowledge_point, prior, learn, guess, slip, pupils, answers,
                                                    log_likelihood)
                        select r.run_id, p, 0.4, 0.15, 0.2, 0.1, 0, 0, 0
                          from published_run r, (select '*' as p union all select 'K' || i from generate_series(100, 159) i) p
                        """);
            }
            return store;
        });
    }

    private void fill(String kafka) {
        long begin = System.nanoTime();
        try (TopicWriter writer = new TopicWriter(kafka)) {
            for (int from = 0; from < answers; from += CHUNK) {
                List<ProducerRecord<byte[], byte[]>> chunk = new ArrayList<>();
                for (int i = from; i < Math.min(answers, from + CHUNK); i++) {
                    chunk.add(record(i));
                }
                writer.write(chunk);
            }
        }
        System.out.printf("%,d answers on the topic in %.1f s%n", answers, seconds(begin));
    }

    private void run(Store store, String kafka, Topics topics, int consumers) throws InterruptedException {
        long begin = System.nanoTime();
        long cpu = processNanos();
        AtomicInteger stored = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < consumers; i++) {
            Thread thread = new Thread(() -> consume(store, kafka, topics, stored));
            thread.start();
            threads.add(thread);
        }
        for (int told = 0; stored.get() < answers; ) {
            LockSupport.parkNanos(10_000_000);
            if (stored.get() / 100_000 > told) {
                told = stored.get() / 100_000;
                System.out.printf("%,d stored, %,.0f answers/s%n", stored.get(), stored.get() / seconds(begin));
            }
        }
        System.out.printf(
                "%,d answers of %,d pupils stored by %d consumers in %.1f s: %,.0f answers/s; this process used %.1f s of processor%n",
                stored.get(),
                pupils,
                consumers,
                seconds(begin),
                stored.get() / seconds(begin),
                (processNanos() - cpu) / 1e9);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void consume(Store store, String kafka, Topics topics, AtomicInteger stored) {
        try (Live live = Live.join(store, kafka, topics)) {
            while (stored.get() < answers) {
                stored.addAndGet(live.storeNext(Duration.ofMillis(100)));
            }
        }
    }

    private ProducerRecord<byte[], byte[]> record(int number) {
        String pupil = "bench:" + random.nextInt(pupils);
        Answered answered = Answered.plain(
                new UUID(random.nextLong(), number),
                pupil,
                "item-" + random.nextInt(2_000),
                List.of("K" + (100 + random.nextInt(POINTS))),
                random.nextInt(10) < 7,
                BEGIN.plusMillis(number * 10L),
                null,
                Setting.HOMEWORK);
        return new ProducerRecord<>(
                EventStream.PRACTICE.topic(),
                null,
                BEGIN.plusMillis(number * 10L).toEpochMilli(),
                pupil.getBytes(StandardCharsets.UTF_8),
                EventWriter.write(answered).getBytes(StandardCharsets.UTF_8),
                List.of(new RecordHeader(TopicRecord.VOUCHED_HEADER, "1".getBytes(StandardCharsets.UTF_8))));
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double seconds(long beginNanos) {
        return (System.nanoTime() - beginNanos) / 1e9;
    }
}
