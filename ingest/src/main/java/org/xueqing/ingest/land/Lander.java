package org.xueqing.ingest.land;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.Transactions;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xueqing.failpoint.Failpoint;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.StoppedException;
import org.xueqing.ingest.topic.TopicReader;
import org.xueqing.ingest.topic.TopicRecord;
import org.xueqing.ingest.topic.Topics;

/**
 * Lands one topic in its table of the lake. Files and offsets are one commit, so each (partition, offset) is there once;
 * after a crash an uncommitted file is never read, and the same offsets land again.
 */
public final class Lander implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lander.class);
    private static final int MOST_RECORDS_A_POLL = 5_000;
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final int MOST_ATTEMPTS = 10;

    private static final Timer COMMIT = Metrics.timer("xueqing.landing.commit");

    private final EventStream stream;
    private final Table table;
    private final LakeRows rows;
    private final UnaryOperator<Set<String>> erased;
    private final TopicReader reader;
    private LandedOffsets landed;
    private final List<GenericRecord> pending = new ArrayList<>();
    private final Map<Integer, Long> pendingOffsets = new HashMap<>();
    private long pendingBytes;

    private Lander(
            EventStream stream,
            Table table,
            UnaryOperator<Set<String>> erased,
            TopicReader reader,
            LandedOffsets landed) {
        this.stream = stream;
        this.table = table;
        this.erased = erased;
        this.rows = new LakeRows(table.schema());
        this.reader = reader;
        this.landed = landed;
    }

    /** @param erased those among some pupils of whom nothing may land any more; asked once for what lands together */
    public static Lander start(
            EventStream stream, Lake lake, String kafka, Topics topics, UnaryOperator<Set<String>> erased) {
        Table table = lake.table(stream);
        LandedOffsets landed = LandedOffsets.of(table);
        Map<TopicPartition, Long> from = new HashMap<>();
        topics.partitions(List.of(stream.topic()))
                .forEach(partition -> from.put(partition, landed.of(partition.partition())));
        return new Lander(
                stream, table, erased, TopicReader.patient(kafka, from, MOST_RECORDS_A_POLL, PATIENCE), landed);
    }

    /** Reads what has come, without landing it; returns how many bytes of records wait to be landed, 0 for none. */
    public long read(Duration atMost) {
        ConsumerRecords<byte[], byte[]> records = reader.poll(atMost);
        for (ConsumerRecord<byte[], byte[]> record : records) {
            rows.row(TopicRecord.of(record)).ifPresent(pending::add);
            pendingOffsets.put(record.partition(), record.offset() + 1);
            pendingBytes += Math.max(1, record.serializedValueSize());
        }
        return pendingBytes;
    }

    /** Commits what was read: files and offsets, or neither. */
    public void land() {
        if (pendingOffsets.isEmpty()) {
            return;
        }
        leaveErasedOut();
        LandedOffsets after = landed.with(pendingOffsets);
        for (int attempt = 1; !commit(after); attempt++) {
            if (attempt == MOST_ATTEMPTS) {
                throw new IllegalStateException("others commit to " + table.name() + " all the time");
            }
        }
        landed = after;
        pending.clear();
        pendingOffsets.clear();
        pendingBytes = 0;
    }

    /**
     * Returns whether it is done; otherwise somebody else has committed meanwhile. Then the file is written once more: one
     * that lay there before that commit may have been removed as an orphan.
     */
    private boolean commit(LandedOffsets after) {
        table.refresh();
        refuseToFollowAnother();
        Timer.Sample began = Timer.start();
        Transaction transaction =
                Transactions.newTransaction(table.name(), new FixedBase(((BaseTable) table).operations()));
        if (!pending.isEmpty()) {
            transaction
                    .newAppend()
                    .appendFile(DataFiles.write(table, stream.word(), file -> pending.forEach(file)))
                    .commit();
        }
        transaction
                .updateProperties()
                .set(LandedOffsets.PROPERTY, after.toJson())
                .commit();
        try {
            Failpoint.LANDING_WRITTEN.pass();
            transaction.commitTransaction();
            Failpoint.LANDING_COMMITTED.pass();
            began.stop(COMMIT);
            return true;
        } catch (CommitFailedException e) {
            LOG.info("{} was committed to by another; landing once more: {}", table.name(), e.getMessage());
            return false;
        }
    }

    private void leaveErasedOut() {
        if (stream != EventStream.PRACTICE || pending.isEmpty()) {
            return;
        }
        Set<String> pupils = pending.stream().map(Lander::pupil).collect(Collectors.toSet());
        Set<String> gone = erased.apply(pupils);
        pending.removeIf(row -> gone.contains(pupil(row)));
    }

    private static String pupil(GenericRecord row) {
        return (String) row.getField("student_id");
    }

    /** One past the last record of each partition that has landed. */
    public static Map<TopicPartition, Long> landed(
            Lake lake, EventStream stream, Collection<TopicPartition> partitions) {
        LandedOffsets landed = LandedOffsets.of(lake.table(stream));
        return partitions.stream().collect(Collectors.toMap(each -> each, each -> landed.of(each.partition())));
    }

    /** Whether everything before these offsets has landed, as the lake itself says. */
    public static boolean hasLanded(Lake lake, EventStream stream, Map<TopicPartition, Long> ends) {
        LandedOffsets landed = LandedOffsets.of(lake.table(stream));
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(stream.topic()))
                .allMatch(end -> landed.of(end.getKey().partition()) >= end.getValue());
    }

    /** How many records before these offsets are still to be landed. */
    public static long lag(Lake lake, EventStream stream, Map<TopicPartition, Long> ends) {
        LandedOffsets landed = LandedOffsets.of(lake.table(stream));
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(stream.topic()))
                .mapToLong(end ->
                        Math.max(0, end.getValue() - landed.of(end.getKey().partition())))
                .sum();
    }

    @Override
    public void close() {
        reader.close();
    }

    private void refuseToFollowAnother() {
        if (!LandedOffsets.of(table).equals(landed)) {
            throw new StoppedException(Sentence.of("land.fenced", stream.topic()));
        }
    }
}
