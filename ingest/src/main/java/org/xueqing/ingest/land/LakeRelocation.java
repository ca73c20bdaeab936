package org.xueqing.ingest.land;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.StaticTableOperations;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.xueqing.ingest.engines.EngineAddresses;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.topic.EventStream;

/**
 * The lake names its files by their whole addresses. Where a copy of it lies elsewhere, its tables are made anew there, of
 * the files that the newest snapshot of each knows; earlier snapshots stay behind. The place that it was copied from is not touched.
 */
public record LakeRelocation(Store store, EngineAddresses addresses) {

    private static final String WHERE =
            "select metadata_location from iceberg_tables where table_namespace = 'xueqing' and table_name = ?";
    private static final String FORGET =
            "delete from iceberg_tables where table_namespace = 'xueqing' and table_name = ?";
    private static final String NOT_REPLAYABLE = "update runs set replayable = false where replayable";

    /** @param before address of the lake when it was copied; nothing is done where it is still there */
    public void move(String before) {
        if (before.equals(addresses.lake())) {
            return;
        }
        for (EventStream stream : EventStream.values()) {
            Table there = known(stream, before);
            List<DataFile> files = files(there, before);
            String offsets = there.properties().getOrDefault(LandedOffsets.PROPERTY, "{}");
            execute(FORGET, stream.word() + "_events");
            create(stream, files, offsets);
        }
        execute(NOT_REPLAYABLE);
    }

    /** As the catalog has it, read where its files lie now. */
    private Table known(EventStream stream, String before) {
        String name = stream.word() + "_events";
        String metadata = store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WHERE)) {
                statement.setString(1, name);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
        return new BaseTable(new StaticTableOperations(metadata, new Elsewhere(before, addresses.lake())), name);
    }

    private List<DataFile> files(Table table, String before) {
        List<DataFile> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().includeColumnStats().planFiles()) {
            for (FileScanTask task : tasks) {
                files.add(org.apache.iceberg.DataFiles.builder(table.spec())
                        .copy(task.file())
                        .withPath(Elsewhere.moved(task.file().location(), before, addresses.lake()))
                        .build());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(EventStream stream, List<DataFile> files, String offsets) {
        try (Lake lake = Lake.open(addresses)) {
            Table table = lake.table(stream);
            Transaction transaction = table.newTransaction();
            if (!files.isEmpty()) {
                AppendFiles append = transaction.newAppend();
                files.forEach(append::appendFile);
                append.commit();
            }
            transaction.updateProperties().set(LandedOffsets.PROPERTY, offsets).commit();
            transaction.commitTransaction();
        }
    }

    private void execute(String sql, String... values) {
        store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    /** Reads the files of one place at another. */
    private static final class Elsewhere implements FileIO {

        private static final long serialVersionUID = 1;

        private final transient HadoopFileIO files = new HadoopFileIO(new Configuration(false));
        private final String before;
        private final String now;

        Elsewhere(String before, String now) {
            this.before = before;
            this.now = now;
        }

        static String moved(String location, String before, String now) {
            String from = path(before);
            if (!path(location).startsWith(from)) {
                throw new IllegalStateException(location + " does not lie under " + before);
            }
            return "file:" + path(now) + path(location).substring(from.length());
        }

        /** One place may be written {@code file:/a}, {@code file:///a} or {@code /a}. */
        private static String path(String location) {
            return location.replaceFirst("^file:/+", "/");
        }

        @Override
        public InputFile newInputFile(String location) {
            return files.newInputFile(moved(location, before, now));
        }

        @Override
        public OutputFile newOutputFile(String location) {
            throw new UnsupportedOperationException("what was copied is only read: " + location);
        }

        @Override
        public void deleteFile(String location) {
            throw new UnsupportedOperationException("what was copied is only read: " + location);
        }

        @Override
        public Map<String, String> properties() {
            return Map.of();
        }

        @Override
        public void close() {
            files.close();
        }
    }
}
