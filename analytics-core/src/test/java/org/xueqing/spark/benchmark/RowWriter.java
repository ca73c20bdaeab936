package org.xueqing.spark.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Writes flat rows without an object model in between: the plainest way to a Parquet file. */
final class RowWriter extends ParquetWriter.Builder<Object[], RowWriter> {

    private final MessageType schema;

    private RowWriter(Path file, MessageType schema) {
        super(new org.apache.hadoop.fs.Path(file.toUri()));
        this.schema = schema;
    }

    static ParquetWriter<Object[]> open(Path file, MessageType schema) throws IOException {
        return new RowWriter(file, schema)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }

    @Override
    protected RowWriter self() {
        return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
        return new Support(schema);
    }

    private static final class Support extends WriteSupport<Object[]> {
        private final MessageType schema;
        private final String[] names;
        private @org.jspecify.annotations.Nullable RecordConsumer consumer;

        Support(MessageType schema) {
            this.schema = schema;
            this.names =
                    schema.getFields().stream().map(field -> field.getName()).toArray(String[]::new);
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(Object[] row) {
            RecordConsumer to = java.util.Objects.requireNonNull(consumer);
            to.startMessage();
            for (int i = 0; i < row.length; i++) {
                to.startField(names[i], i);
                add(to, row[i]);
                to.endField(names[i], i);
            }
            to.endMessage();
        }

        private static void add(RecordConsumer to, Object value) {
            if (value instanceof Binary binary) {
                to.addBinary(binary);
            } else if (value instanceof Double number) {
                to.addDouble(number);
            } else if (value instanceof Integer number) {
                to.addInteger(number);
            } else if (value instanceof Long number) {
                to.addLong(number);
            } else {
                to.addBoolean((Boolean) value);
            }
        }
    }
}
