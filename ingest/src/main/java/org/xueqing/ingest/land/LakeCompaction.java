package org.xueqing.ingest.land;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.RewriteFiles;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.xueqing.history.Precedence;
import org.xueqing.ingest.topic.EventStream;

/**
 * Makes large files of the small ones that frequent landings leave behind. Of several records with one identity among them
 * the one that counts stays; readers see the same events before and after. Lander and readers go on meanwhile.
 */
public final class LakeCompaction {

    /** A file with fewer is small. */
    private static final long ENOUGH_ROWS = 500_000;

    private static final long MOST_ROWS = 1_000_000;

    private final Table table;
    private final String subject;
    private final Predicate<Precedence> mayGo;

    /** @param mayGo whether a record that does not count may be dropped: nobody looks for it on the topic any more */
    public LakeCompaction(Lake lake, EventStream stream, Predicate<Precedence> mayGo) {
        this.table = lake.table(stream);
        this.subject = stream == EventStream.PRACTICE ? "student_id" : "class_id";
        this.mayGo = mayGo;
    }

    /**
     * What became of small files.
     *
     * @param repeats records that were dropped since another one with their identity counts
     */
    public record Compacted(int filesBefore, int filesAfter, long repeats) {

        Compacted plus(Compacted other) {
            return new Compacted(
                    filesBefore + other.filesBefore, filesAfter + other.filesAfter, repeats + other.repeats);
        }
    }

    public Compacted run() {
        Compacted all = new Compacted(0, 0, 0);
        for (List<DataFile> group : groups()) {
            all = all.plus(compact(group));
        }
        return all;
    }

    /** Small files, the oldest first, as many together as make a large one. */
    private List<List<DataFile>> groups() {
        List<List<DataFile>> groups = new ArrayList<>();
        long rows = MOST_ROWS;
        for (DataFile file : smallFiles()) {
            if (rows + file.recordCount() > MOST_ROWS) {
                groups.add(new ArrayList<>());
                rows = 0;
            }
            rows += file.recordCount();
            groups.get(groups.size() - 1).add(file);
        }
        groups.removeIf(group -> group.size() < 2);
        return groups;
    }

    private List<DataFile> smallFiles() {
        List<DataFile> small = new ArrayList<>();
        table.refresh();
        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            for (FileScanTask task : tasks) {
                if (task.file().recordCount() < ENOUGH_ROWS) {
                    small.add(task.file());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        small.sort(Comparator.comparing(DataFile::fileSequenceNumber).thenComparing(DataFile::location));
        return small;
    }

    private Compacted compact(List<DataFile> group) {
        long asOf = table.currentSnapshot().snapshotId();
        Map<String, Precedence> counting = counting(group);
        AtomicLong repeats = new AtomicLong();
        DataFile large = DataFiles.write(
                table,
                "compact",
                kept -> read(group, table.schema(), row -> {
                    if (isRepeat(row, counting)) {
                        repeats.incrementAndGet();
                    } else {
                        kept.accept(row);
                    }
                }));
        RewriteFiles rewrite = table.newRewrite().validateFromSnapshot(asOf);
        group.forEach(rewrite::deleteFile);
        rewrite.addFile(large).commit();
        return new Compacted(group.size(), 1, repeats.get());
    }

    private boolean isRepeat(Record row, Map<String, Precedence> counting) {
        if (counting.isEmpty()) {
            return false;
        }
        Precedence first = counting.get(identity(row));
        Precedence own = precedence(row);
        return first != null && !first.equals(own) && mayGo.test(own);
    }

    /** Which record counts, of each identity that there are several of. Hashes find them, so that few are kept in memory. */
    private Map<String, Precedence> counting(List<DataFile> group) {
        Schema columns = table.schema().select("topic_partition", "topic_offset", "vouched", subject, "event_id");
        Set<Integer> often = often(group, columns);
        Map<String, Precedence> counting = new HashMap<>();
        if (!often.isEmpty()) {
            read(group, columns, row -> {
                String identity = identity(row);
                if (often.contains(identity.hashCode())) {
                    counting.merge(identity, precedence(row), (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            });
        }
        return counting;
    }

    private Set<Integer> often(List<DataFile> group, Schema columns) {
        int[] hashes = new int
                [Math.toIntExact(group.stream().mapToLong(DataFile::recordCount).sum())];
        int[] filled = {0};
        read(group, columns, row -> hashes[filled[0]++] = identity(row).hashCode());
        Arrays.sort(hashes);
        Set<Integer> often = new HashSet<>();
        for (int i = 1; i < hashes.length; i++) {
            if (hashes[i] == hashes[i - 1]) {
                often.add(hashes[i]);
            }
        }
        return often;
    }

    private void read(List<DataFile> group, Schema columns, Consumer<Record> reader) {
        group.forEach(file -> DataFiles.read(table, file.location(), columns, reader));
    }

    /** The event id is of fixed length, so that no two identities are written alike. */
    private String identity(Record row) {
        return DataFiles.text(row, subject) + "\n" + DataFiles.text(row, "event_id");
    }

    private static Precedence precedence(Record row) {
        return new Precedence((Boolean) row.getField("vouched"), (Integer) row.getField("topic_partition"), (Long)
                row.getField("topic_offset"));
    }
}
