package org.xueqing.ingest.land;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.parquet.Parquet;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** Reads and writes the files in which a table of the lake keeps its rows. */
final class DataFiles {

    private DataFiles() {}

    /** One row is in memory at a time, and it is the same object each time. */
    static void read(Table table, String file, Schema columns, Consumer<Record> reader) {
        try (CloseableIterable<Record> rows = open(table, file, columns)) {
            Iterator<Record> each = named(file, rows::iterator);
            while (named(file, each::hasNext)) {
                reader.accept(named(file, each::next));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who writes rows one after the other. */
    interface Rows {
        void writeTo(Consumer<Record> file);
    }

    /** A file that no snapshot knows yet. */
    static DataFile write(Table table, String prefix, Rows rows) {
        String name = "%s-%s.parquet".formatted(prefix, UUID.randomUUID());
        OutputFile file = table.io().newOutputFile(table.locationProvider().newDataLocation(name));
        try {
            DataWriter<Record> writer = Parquet.writeData(file)
                    .forTable(table)
                    .createWriterFunc(GenericParquetWriter::create)
                    .overwrite(false)
                    .build();
            try (writer) {
                rows.writeTo(writer::write);
            }
            return writer.toDataFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Record row, String column) {
        return (String) row.getField(column);
    }

    private static CloseableIterable<Record> open(Table table, String file, Schema columns) {
        return Parquet.read(table.io().newInputFile(file))
                .project(columns)
                .createReaderFunc(type -> GenericParquetReaders.buildReader(columns, type))
                .reuseContainers()
                .build();
    }

    /** Says which file it was that could not be read. */
    private static <T> T named(String file, Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw new SpokenException(Sentence.of("land.unreadable", file, e), e);
        }
    }
}
