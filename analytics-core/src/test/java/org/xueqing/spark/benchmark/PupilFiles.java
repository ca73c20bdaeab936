package org.xueqing.spark.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.xueqing.history.PackedEvidence;
import org.xueqing.history.PupilEvidence;

/** Parquet files of pupils with packed evidence: one row per pupil. */
final class PupilFiles {

    static final MessageType SCHEMA = Types.buildMessage()
            .required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("student_id")
            .required(PrimitiveTypeName.BINARY)
            .named("evidence")
            .named("pupil");

    private static final long FIRST_DAY_MICROS = 1_725_148_800_000_000L;
    private static final long DAY_MICROS = 86_400_000_000L;

    private final int pupils;
    private final int points;
    private final int answersPerPupil;

    PupilFiles(int pupils, int points, int answersPerPupil) {
        this.pupils = pupils;
        this.points = points;
        this.answersPerPupil = answersPerPupil;
    }

    /** Writes so many files with equal numbers of pupils, two at a time. */
    void write(Path folder, int files) {
        IntStream.range(0, files)
                .parallel()
                .forEach(file -> write(folder.resolve("pupils-%02d.parquet".formatted(file)), file, files));
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    static ParquetReader<byte[]> read(Path file) throws IOException {
        return ParquetReader.builder(new PackedReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
                .build();
    }

    private void write(Path file, int number, int files) {
        Random random = new Random(number);
        try (ParquetWriter<Object[]> writer = RowWriter.open(file, SCHEMA)) {
            for (int pupil = number; pupil < pupils; pupil += files) {
                PupilEvidence evidence = evidence("p-%08x".formatted(pupil * 0x9E3779B1L & 0xffffffffL), random);
                writer.write(new Object[] {
                    Binary.fromString(evidence.studentId()), Binary.fromConstantByteArray(PackedEvidence.pack(evidence))
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers over a school year; each to one of the points, every tenth to two. */
    private PupilEvidence evidence(String studentId, Random random) {
        List<Integer> point = new ArrayList<>();
        int[] pointsEnd = new int[answersPerPupil];
        int[] item = new int[answersPerPupil];
        long[] micros = new long[answersPerPupil];
        boolean[] isCorrect = new boolean[answersPerPupil];
        for (int i = 0; i < answersPerPupil; i++) {
            int first = i < points ? i : random.nextInt(points);
            point.add(first);
            if (i % 10 == 9) {
                point.add((first + 1) % points);
            }
            pointsEnd[i] = point.size();
            item[i] = first * 4 + random.nextInt(4);
            micros[i] = FIRST_DAY_MICROS + i * DAY_MICROS + random.nextInt(1_000_000) * 1_000L;
            isCorrect[i] = random.nextInt(4) > 0;
        }
        return new PupilEvidence(
                studentId,
                names("K", points),
                names("item-", points * 4),
                item,
                pointsEnd,
                point.stream().mapToInt(each -> each).toArray(),
                micros,
                new long[answersPerPupil],
                isCorrect);
    }

    private static String[] names(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + "%04d".formatted(i))
                .toArray(String[]::new);
    }

    /** An ease for each of the items, from one logit harder to one easier. */
    static Map<String, Integer> easeOf(int items) {
        Map<String, Integer> ease = new HashMap<>();
        String[] names = names("item-", items);
        for (int i = 0; i < items; i++) {
            ease.put(names[i], i % 9 - 4);
        }
        return ease;
    }
}
