package org.xueqing.ingest.land;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.xueqing.ingest.topic.EventStream;

/** What has landed of one stream until now, repeats included, file after file. One row is in memory at a time. */
public final class LandedLog {

    private final EventStream stream;
    private final Table table;

    private LandedLog(EventStream stream, Table table) {
        this.stream = stream;
        this.table = table;
    }

    /** What lands later is not in it. */
    public static LandedLog pin(Lake lake, EventStream stream) {
        return new LandedLog(stream, lake.table(stream));
    }

    /**
     * Where one record stands, and whom it is about.
     *
     * @param subjectId pupil or class
     */
    public record Place(int partition, long offset, String subjectId) {}

    /** One past the last record of a partition that had landed then. */
    public long next(int partition) {
        return LandedOffsets.of(table).of(partition);
    }

    /** Fast: reads three columns. */
    public void places(Consumer<Place> reader) {
        String subject = stream == EventStream.PRACTICE ? "student_id" : "class_id";
        rows(
                table.schema().select("topic_partition", "topic_offset", subject),
                row -> reader.accept(new Place(
                        (Integer) row.getField("topic_partition"), (Long) row.getField("topic_offset"), (String)
                                row.getField(subject))));
    }

    public void events(Consumer<LandedEvent> reader) {
        LandedRows rows = new LandedRows(stream);
        List<String> columns = table.schema().columns().stream()
                .map(column -> column.name())
                .filter(name -> !name.equals("unknown_fields"))
                .toList();
        rows(table.schema().select(columns), row -> reader.accept(rows.read(row)));
    }

    private void rows(Schema columns, Consumer<Record> reader) {
        if (table.currentSnapshot() == null) {
            return;
        }
        TableScan scan = table.newScan().useSnapshot(table.currentSnapshot().snapshotId());
        try (CloseableIterable<FileScanTask> files = scan.planFiles()) {
            for (FileScanTask file : files) {
                read(file, columns, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(FileScanTask file, Schema columns, Consumer<Record> reader) {
        if (!file.deletes().isEmpty()) {
            throw new IllegalStateException("rows of the lake are removed by rewriting files: " + file.file());
        }
        DataFiles.read(table, file.file().location(), columns, reader);
    }
}
