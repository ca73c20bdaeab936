package org.xueqing.spark.lake;

import java.time.Instant;
import java.util.Optional;
import org.apache.iceberg.DataOperations;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * The practice events that were appended between two snapshots of the lake. Only their files are read.
 *
 * @param snapshot the newest; its records are those appended
 */
public record AppendedPractice(SparkSession spark, long fromSnapshot, PinnedSnapshot snapshot) {

    /**
     * What was appended until now.
     *
     * @param seenThrough receipt of the last event before
     * @return empty if the lake no longer knows the earlier snapshot, or if rows were removed since; that files were compacted changes nothing
     */
    public static Optional<AppendedPractice> since(SparkSession spark, long fromSnapshot, Instant seenThrough)
            throws EmptyLakeException {
        Table table = PracticeLake.table(spark);
        Snapshot current = table.currentSnapshot();
        if (current == null || !isAppendedTo(table, current, fromSnapshot)) {
            return Optional.empty();
        }
        String offsets = table.properties().getOrDefault(PracticeLake.OFFSETS, "{}");
        if (current.snapshotId() == fromSnapshot) {
            PinnedSnapshot same = new PinnedSnapshot(fromSnapshot, offsets, 0, seenThrough);
            return Optional.of(new AppendedPractice(spark, fromSnapshot, same));
        }
        Row figures = events(spark, fromSnapshot, current.snapshotId())
                .agg(functions.count("*"), functions.max("received_at"))
                .head();
        PinnedSnapshot pinned = new PinnedSnapshot(
                current.snapshotId(), offsets, figures.getLong(0), later(seenThrough, figures.getInstant(1)));
        return Optional.of(new AppendedPractice(spark, fromSnapshot, pinned));
    }

    public boolean isEmpty() {
        return snapshot.records() == 0;
    }

    /** The new records of each pupil that has any. Not for a shuffle: records do not travel. */
    public JavaRDD<PupilRecords> byPupil() {
        return PracticeLake.byPupil(events(spark, fromSnapshot, snapshot.id()), snapshot.records());
    }

    private static boolean isAppendedTo(Table table, Snapshot current, long fromSnapshot) {
        @Nullable Snapshot at = current;
        while (at != null && at.snapshotId() != fromSnapshot) {
            if (!DataOperations.APPEND.equals(at.operation()) && !DataOperations.REPLACE.equals(at.operation())) {
                return false;
            }
            at = at.parentId() == null ? null : table.snapshot(at.parentId());
        }
        return at != null;
    }

    private static Dataset<Row> events(SparkSession spark, long fromSnapshot, long toSnapshot) {
        return spark.read()
                .format("iceberg")
                .option("start-snapshot-id", Long.toString(fromSnapshot))
                .option("end-snapshot-id", Long.toString(toSnapshot))
                .load(PracticeLake.TABLE);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
