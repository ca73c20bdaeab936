package org.xueqing.ingest.land;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.xueqing.ingest.topic.EventStream;

/**
 * Takes pupils out of the practice events: files that hold rows of theirs are written again without them, every snapshot
 * from before is given up, and with it its files. Doing it again changes nothing. Nobody else may remove files meanwhile.
 */
public final class LakeRemoval {

    private static final String PUPIL = "student_id";

    private final Table table;
    private final LakeHistory history;

    public LakeRemoval(Lake lake) {
        this.table = lake.table(EventStream.PRACTICE);
        this.history = new LakeHistory(lake, EventStream.PRACTICE);
    }

    /**
     * How much was looked at, and how much was found.
     *
     * @param files of the table, whoever knows them
     */
    public record Found(long files, long rows) {}

    /** Returns how many rows were taken out. */
    public long remove(Set<String> pupils) {
        long removed = 0;
        for (DataFile file : mayHold(pupils)) {
            removed += removeFrom(file, pupils);
        }
        history.forget();
        return removed;
    }

    /** Reads the files themselves, all that lie there: also those that only an old snapshot knows, or none. */
    public Found find(Set<String> pupils) {
        List<String> files = history.dataFiles();
        AtomicLong rows = new AtomicLong();
        for (String file : files) {
            DataFiles.read(table, file, table.schema().select(PUPIL), row -> {
                if (pupils.contains(DataFiles.text(row, PUPIL))) {
                    rows.incrementAndGet();
                }
            });
        }
        return new Found(files.size(), rows.get());
    }

    private List<DataFile> mayHold(Set<String> pupils) {
        List<DataFile> files = new ArrayList<>();
        table.refresh();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().filter(Expressions.in(PUPIL, pupils)).planFiles()) {
            tasks.forEach(task -> files.add(task.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private long removeFrom(DataFile file, Set<String> pupils) {
        AtomicLong removed = new AtomicLong();
        DataFile without = DataFiles.write(
                table,
                "kept",
                kept -> DataFiles.read(table, file.location(), table.schema(), row -> {
                    if (pupils.contains(DataFiles.text(row, PUPIL))) {
                        removed.incrementAndGet();
                    } else {
                        kept.accept(row);
                    }
                }));
        if (removed.get() == 0) {
            table.io().deleteFile(without.location());
        } else if (without.recordCount() == 0) {
            table.newOverwrite().deleteFile(file).commit();
            table.io().deleteFile(without.location());
        } else {
            table.newOverwrite().deleteFile(file).addFile(without).commit();
        }
        return removed.get();
    }
}
