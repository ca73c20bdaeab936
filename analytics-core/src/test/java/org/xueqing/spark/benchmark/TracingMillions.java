package org.xueqing.spark.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xueqing.history.PackedEvidence;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import org.xueqing.response.SurplusEffects;

/**
 * Traces 100,000 pupils × 200 answers over 60 points, in turn by the plain loop and in Spark {@code local[2]}, and prints
 * seconds and ratios. Argument: an empty folder; optional: pupils, rounds.
 */
public final class TracingMillions {

    private static final int POINTS = 60;
    private static final int ANSWERS = 200;
    private static final int FILES = 16;

    private static final StructType MASTERY = new StructType()
            .add("student_id", DataTypes.StringType, false)
            .add("knowledge_point", DataTypes.StringType, false)
            .add("mastery", DataTypes.DoubleType, false)
            .add("answers", DataTypes.IntegerType, false)
            .add("correct", DataTypes.IntegerType, false)
            .add("joint", DataTypes.BooleanType, false)
            .add("last_micros", DataTypes.LongType, false);

    private TracingMillions() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int pupils = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Path input = Files.createDirectories(folder.resolve("pupils"));
        if (PupilFiles.list(input).isEmpty()) {
            new PupilFiles(pupils, POINTS, ANSWERS).write(input, FILES);
        }
        BktParameters parameters = parameters();
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.files.maxPartitionBytes", "64m")
                .getOrCreate()) {
            for (int round = 1; round <= rounds; round++) {
                long from = System.nanoTime();
                long answers =
                        new PlainLoop(parameters, 2).run(PupilFiles.list(input), folder.resolve("loop-" + round));
                double loop = seconds(from);
                from = System.nanoTime();
                traced(spark, input, parameters)
                        .write()
                        .parquet(folder.resolve("spark-" + round).toString());
                double sparkSeconds = seconds(from);
                System.out.printf(
                        "round %d: %d answers, loop %.2f s (%.2f million answers/s), Spark %.2f s, ratio %.2f%n",
                        round, answers, loop, answers / loop / 1e6, sparkSeconds, sparkSeconds / loop);
            }
            check(spark, folder.resolve("loop-1"), folder.resolve("spark-1"));
        }
    }

    private static Dataset<Row> traced(SparkSession spark, Path input, BktParameters parameters) {
        return spark.read()
                .parquet(input.toString())
                .select("evidence")
                .as(Encoders.BINARY())
                .mapPartitions(
                        (MapPartitionsFunction<byte[], Row>) part -> rows(part, new Trace(parameters)),
                        Encoders.row(MASTERY));
    }

    private static Iterator<Row> rows(Iterator<byte[]> pupils, Trace trace) {
        return new Iterator<>() {
            private Iterator<Row> pupil = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                while (!pupil.hasNext() && pupils.hasNext()) {
                    pupil = rows(PackedEvidence.unpack(pupils.next()), trace).iterator();
                }
                return pupil.hasNext();
            }

            @Override
            public Row next() {
                return pupil.next();
            }
        };
    }

    private static List<Row> rows(PupilEvidence evidence, Trace trace) {
        trace.clear();
        trace.fold(evidence);
        List<Row> rows = new ArrayList<>(trace.size());
        trace.read((name, mastery, answers, correct, isJoint, lastMicros, lastSequence) -> rows.add(
                RowFactory.create(evidence.studentId(), name, mastery, answers, correct, isJoint, lastMicros)));
        return rows;
    }

    /** Both wrote the same rows. */
    private static void check(SparkSession spark, Path loop, Path sparkRows) {
        Dataset<Row> one = spark.read().parquet(loop.toString());
        Dataset<Row> other = spark.read().parquet(sparkRows.toString());
        long differing = one.exceptAll(other).count() + other.exceptAll(one).count();
        System.out.println(one.count() + " rows each, " + differing + " differ");
    }

    private static BktParameters parameters() {
        Random random = new Random(1);
        Map<String, Bkt> points = new HashMap<>();
        for (int i = 0; i < POINTS; i++) {
            points.put(
                    "K%04d".formatted(i),
                    new Bkt(
                            0.2 + random.nextDouble() / 2,
                            0.05 + random.nextDouble() / 5,
                            0.1 + random.nextDouble() / 5,
                            0.05 + random.nextDouble() / 10,
                            random.nextDouble() / 100));
        }
        return new BktParameters(
                points, Bkt.NAMED_PRIOR, new ItemEase(PupilFiles.easeOf(POINTS * 4)), SurplusEffects.USUAL);
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
