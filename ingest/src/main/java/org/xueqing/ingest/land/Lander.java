package org.xueqing.ingest.land;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.Transactions;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.parquet.Parquet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
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

    private static final int MOST_RECORDS_A_POLL = 5_000;

    private static final Timer COMMIT = Metrics.timer("xueqing.landing.commit");

    private final EventStream stream;
    private final Table table;
    private final LakeRows rows;
    private final TopicReader reader;
    private LandedOffsets landed;
    private final List<GenericRecord> pending = new ArrayList<>();
    private final Map<Integer, Long> pendingOffsets = new HashMap<>();
    private long pendingBytes;

    private Lander(EventStream stream, Table table, TopicReader reader, LandedOffsets landed) {
        this.stream = stream;
        this.table = table;
        this.rows = new LakeRows(table.schema());
        this.reader = reader;
        this.landed = landed;
    }

    public static Lander start(EventStream stream, Lake lake, String kafka, Topics topics) {
        Table table = lake.table(stream);
        LandedOffsets landed = LandedOffsets.of(table);
        Map<TopicPartition, Long> from = new HashMap<>();
        topics.partitions(List.of(stream.topic()))
                .forEach(partition -> from.put(partition, landed.of(partition.partition())));
        return new Lander(stream, table, new TopicReader(kafka, from, MOST_RECORDS_A_POLL), landed);
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
        table.refresh();
        refuseToFollowAnother();
        LandedOffsets after = landed.with(pendingOffsets);
        Timer.Sample began = Timer.start();
        Transaction transaction =
                Transactions.newTransaction(table.name(), new FixedBase(((BaseTable) table).operations()));
        if (!pending.isEmpty()) {
            transaction.newAppend().appendFile(write()).commit();
        }
        transaction
                .updateProperties()
                .set(LandedOffsets.PROPERTY, after.toJson())
                .commit();
        Failpoint.LANDING_WRITTEN.pass();
        transaction.commitTransaction();
        Failpoint.LANDING_COMMITTED.pass();
        began.stop(COMMIT);
        landed = after;
        pending.clear();
        pendingOffsets.clear();
        pendingBytes = 0;
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

    private DataFile write() {
        String name = "%s-%s.parquet".formatted(stream.word(), UUID.randomUUID());
        OutputFile file = table.io().newOutputFile(table.locationProvider().newDataLocation(name));
        try {
            DataWriter<GenericRecord> writer = Parquet.writeData(file)
                    .forTable(table)
                    .createWriterFunc(GenericParquetWriter::create)
                    .overwrite(false)
                    .build();
            try (writer) {
                writer.write(pending);
            }
            return writer.toDataFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
