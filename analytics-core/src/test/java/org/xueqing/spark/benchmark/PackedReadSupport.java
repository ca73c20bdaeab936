package org.xueqing.spark.benchmark;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Reads the packed evidence of {@link PupilFiles}, and no other column. */
final class PackedReadSupport extends ReadSupport<byte[]> {

    private static final MessageType EVIDENCE = Types.buildMessage()
            .required(PrimitiveTypeName.BINARY)
            .named("evidence")
            .named("pupil");

    @Override
    public ReadContext init(InitContext context) {
        return new ReadContext(EVIDENCE);
    }

    @Override
    public RecordMaterializer<byte[]> prepareForRead(
            Configuration configuration, Map<String, String> metadata, MessageType schema, ReadContext context) {
        return new Materializer();
    }

    private static final class Materializer extends RecordMaterializer<byte[]> {
        private byte[] current = {};

        private final PrimitiveConverter evidence = new PrimitiveConverter() {
            @Override
            public void addBinary(Binary value) {
                current = value.getBytes();
            }
        };

        private final GroupConverter root = new GroupConverter() {
            @Override
            public Converter getConverter(int field) {
                return evidence;
            }

            @Override
            public void start() {}

            @Override
            public void end() {}
        };

        @Override
        public byte[] getCurrentRecord() {
            return current;
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }
}
