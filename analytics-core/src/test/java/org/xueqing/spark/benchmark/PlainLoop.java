package org.xueqing.spark.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.xueqing.history.PackedEvidence;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.response.BktParameters;

/** Two threads, file by file: read, trace, write the final state of every pair of pupil and point. */
record PlainLoop(BktParameters parameters, int threads) {

    static final MessageType MASTERY = Types.buildMessage()
            .required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("student_id")
            .required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("knowledge_point")
            .required(PrimitiveTypeName.DOUBLE)
            .named("mastery")
            .required(PrimitiveTypeName.INT32)
            .named("answers")
            .required(PrimitiveTypeName.INT32)
            .named("correct")
            .required(PrimitiveTypeName.BOOLEAN)
            .named("joint")
            .required(PrimitiveTypeName.INT64)
            .named("last_micros")
            .named("mastery");

    /** Returns the number of answers traced. */
    long run(List<Path> files, Path output) throws InterruptedException, ExecutionException, IOException {
        Files.createDirectories(output);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> parts = pool.invokeAll(files.stream()
                    .<java.util.concurrent.Callable<Long>>map(
                            file -> () -> trace(file, output.resolve(String.valueOf(file.getFileName()))))
                    .toList());
            long answers = 0;
            for (Future<Long> part : parts) {
                answers += part.get();
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private long trace(Path file, Path output) throws IOException {
        Trace trace = new Trace(parameters);
        long answers = 0;
        try (ParquetReader<byte[]> pupils = PupilFiles.read(file);
                ParquetWriter<Object[]> writer = RowWriter.open(output, MASTERY)) {
            byte[] packed = pupils.read();
            while (packed != null) {
                PupilEvidence evidence = PackedEvidence.unpack(packed);
                trace.clear();
                trace.fold(evidence);
                write(trace, evidence.studentId(), writer);
                answers += evidence.size();
                packed = pupils.read();
            }
        }
        return answers;
    }

    static void write(Trace trace, String studentId, ParquetWriter<Object[]> writer) {
        Binary student = Binary.fromString(studentId);
        trace.read((name, mastery, answers, correct, isJoint, lastMicros, lastSequence) -> {
            try {
                writer.write(
                        new Object[] {student, Binary.fromString(name), mastery, answers, correct, isJoint, lastMicros
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
