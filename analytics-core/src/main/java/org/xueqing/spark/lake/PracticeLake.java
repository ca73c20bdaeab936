package org.xueqing.spark.lake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.history.LoggedPupil;

/** The practice events of the lake at one snapshot. */
public final class PracticeLake {

    public static final String TABLE = "lake.xueqing.practice_events";

    /** Table property: set in the same commit as the files, so it fits the snapshot. */
    static final String OFFSETS = "xueqing.offsets";

    /** A task holds the histories of its pupils in memory, so it gets no more records than this, about. */
    private static final long RECORDS_PER_TASK = 50_000;

    private final SparkSession spark;
    private final PinnedSnapshot snapshot;

    private PracticeLake(SparkSession spark, PinnedSnapshot snapshot) {
        this.spark = spark;
        this.snapshot = snapshot;
    }

    /** Pins the newest snapshot. */
    public static PracticeLake pin(SparkSession spark) throws EmptyLakeException {
        Table table = table(spark);
        Snapshot current = table.currentSnapshot();
        if (current == null) {
            throw new EmptyLakeException("The lake holds no practice events yet: " + TABLE + " is empty.");
        }
        Row figures = events(spark, current.snapshotId())
                .agg(functions.count("*"), functions.max("received_at"))
                .head();
        if (figures.getLong(0) == 0) {
            throw new EmptyLakeException("The lake holds no practice events any more: " + TABLE + " is empty.");
        }
        Instant dataThrough = figures.getInstant(1);
        String offsets = table.properties().getOrDefault(OFFSETS, "{}");
        return new PracticeLake(
                spark, new PinnedSnapshot(current.snapshotId(), offsets, figures.getLong(0), dataThrough));
    }

    public PinnedSnapshot snapshot() {
        return snapshot;
    }

    /** All pupils of the log; each wholly in one partition. Read once and kept. */
    public JavaRDD<LoggedPupil> pupils(Broadcast<ItemBank> bank) {
        return logged(events(spark, snapshot.id()), snapshot.records(), bank);
    }

    /**
     * Some pupils of the log at a snapshot, with everything that it holds of them.
     *
     * @param records how many that may be, about
     */
    public static JavaRDD<LoggedPupil> pupils(
            SparkSession spark, long snapshotId, Set<String> studentIds, long records, Broadcast<ItemBank> bank) {
        Dataset<Row> theirs =
                events(spark, snapshotId).filter(functions.col("student_id").isInCollection(studentIds));
        return logged(theirs, records, bank);
    }

    private static JavaRDD<LoggedPupil> logged(Dataset<Row> events, long records, Broadcast<ItemBank> bank) {
        return byPupil(events, records)
                .map(pupil -> PackedPupil.pack(LoggedPupil.of(pupil.studentId(), pupil.records(), bank.value())))
                .persist(StorageLevel.MEMORY_AND_DISK())
                .map(PackedPupil::unpack);
    }

    /** The records of each pupil, together. */
    static JavaRDD<PupilRecords> byPupil(Dataset<Row> events, long records) {
        int cores = events.sparkSession().sparkContext().defaultParallelism();
        int tasks = (int) Math.max(2L * cores, records / RECORDS_PER_TASK);
        return events.select(LogColumns.READ)
                .repartition(tasks, functions.col("student_id"))
                .toJavaRDD()
                .mapPartitions(PracticeLake::grouped);
    }

    private static Iterator<PupilRecords> grouped(Iterator<Row> rows) {
        Map<String, List<LogRecord>> byPupil = new HashMap<>();
        while (rows.hasNext()) {
            LogRecord record = LogColumns.record(rows.next());
            byPupil.computeIfAbsent(record.event().studentId(), absent -> new ArrayList<>())
                    .add(record);
        }
        return byPupil.entrySet().stream()
                .map(entry -> new PupilRecords(entry.getKey(), entry.getValue()))
                .iterator();
    }

    private static Dataset<Row> events(SparkSession spark, long snapshotId) {
        return spark.read()
                .format("iceberg")
                .option("versionAsOf", Long.toString(snapshotId))
                .load(TABLE);
    }

    static Table table(SparkSession spark) throws EmptyLakeException {
        try {
            return Spark3Util.loadIcebergTable(spark, TABLE);
        } catch (NoSuchTableException e) {
            throw new EmptyLakeException("The lake holds no practice events yet: there is no table " + TABLE
                    + ". Import answers and let them land first.");
        } catch (ParseException e) {
            throw new IllegalStateException(TABLE + " is no table name", e);
        }
    }
}
