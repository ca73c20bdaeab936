package org.xueqing.spark.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.history.LogRecord;
import org.xueqing.spark.lake.LogTable;

/**
 * A full run over many answers, then continuations with 1 % more: two answers of every pupil, all answers from a twentieth of
 * the pupils, and the first again with one pupil in a hundred late. Pupils differ and learn; each has the items of a grade.
 * Arguments: an empty folder; optional: pupils, answers of each, and "full" to leave out the continuations.
 */
public final class ContinuationSpeed {

    private static final int ANSWERS = 200;
    private static final int GRADES = 6;
    private static final int POINTS_OF_GRADE = 50;
    private static final int ITEMS_OF_GRADE = 2_000;
    private static final int CLASS_SIZE = 40;
    private static final Duration YEAR = Duration.ofDays(290);
    private static final Instant BEGIN = Instant.parse("2025-09-01T00:00:00Z");

    private ContinuationSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int pupils = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        long before = pupils * (arguments.length > 2 ? Long.parseLong(arguments[2]) : ANSWERS);
        long more = before / 100;
        Duration step = YEAR.dividedBy(before);
        try (TestStore store = TestStore.start(folder.resolve("lake"))) {
            fill(store, pupils);
            store.withSpark(spark -> {
                LogTable.create(spark);
                LogTable.append(spark, 0, before, number -> answer(number, number % pupils, step, 0));
            });
            analyze(store, "full run", List.of());
            if (arguments.length > 3) {
                return;
            }
            append(store, before, before + more, number -> answer(number, number % pupils, step, 0));
            analyze(store, "1 % of all pupils", List.of("--continue"));
            append(store, before + more, before + 2 * more, number -> answer(number, number % (pupils / 20), step, 0));
            analyze(store, "1 % of a twentieth", List.of("--continue"));
            append(store, before + 2 * more, before + 3 * more, number -> {
                long pupil = number % pupils;
                return answer(number, pupil, step, pupil % 100 == 0 ? 30 : 0);
            });
            analyze(store, "1 % of all, some late", List.of("--continue"));
            analyze(store, "full run again", List.of());
        }
    }

    private static void fill(TestStore store, int pupils) throws Exception {
        store.execute("insert into item_knowledge_points select 'item-' || i, 'K' || (i / %d * %d + i %% %d)"
                        .formatted(ITEMS_OF_GRADE, POINTS_OF_GRADE, POINTS_OF_GRADE)
                + " from generate_series(0, %d) i".formatted(GRADES * ITEMS_OF_GRADE - 1));
        store.execute("insert into schools (school_id, name, district) values ('s', 'school', 'd')");
        store.execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)"
                + " select 'c-' || i, 's', 2025, 1 + i %% 6, 1 + i / 6, '2025-09-01' from generate_series(0, %d) i"
                        .formatted(pupils / CLASS_SIZE));
        store.execute(
                "insert into class_members select 'c-' || p / %d, 'p-' || p, '2025-09-01', null".formatted(CLASS_SIZE)
                        + " from generate_series(0, %d) p".formatted(pupils - 1));
    }

    private static void append(TestStore store, long from, long to, LogTable.Numbered records) {
        store.withSpark(spark -> LogTable.append(spark, from, to, records));
    }

    /** A moment of the school year per answer number; the time of the answer some days before it arrived. */
    private static LogRecord answer(long number, long pupil, Duration step, int daysLate) {
        SplittableRandom random = new SplittableRandom(number);
        Instant receivedAt = BEGIN.plus(Duration.ofNanos(step.toNanos() * number));
        int item = (int) (pupil / CLASS_SIZE % GRADES) * ITEMS_OF_GRADE + random.nextInt(ITEMS_OF_GRADE);
        double logit = trait(pupil) - trait(-1 - item) + 1.5 * number * step.toNanos() / YEAR.toNanos();
        Answered answered = new Answered(
                new UUID(random.nextLong(), random.nextLong()),
                "p-" + pupil,
                "item-" + item,
                List.of(),
                random.nextDouble() < 1 / (1 + Math.exp(-logit)),
                null,
                null,
                receivedAt.minus(Duration.ofDays(daysLate)),
                null,
                4_000L + random.nextInt(30_000),
                1,
                0,
                Setting.HOMEWORK,
                null,
                null);
        return new LogRecord(0, number, true, receivedAt, answered);
    }

    /** Uniform, of spread 1: the ability of a pupil, the difficulty of an item. */
    private static double trait(long of) {
        return (new SplittableRandom(of).nextDouble() - 0.5) * Math.sqrt(12);
    }

    private static void analyze(TestStore store, String what, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of("--master", "local[2]"));
        arguments.addAll(more);
        long from = System.nanoTime();
        int code = new Analyze(Clock.systemUTC(), System.out, System.err).run(arguments, store.environment());
        System.out.printf("%-22s code %d, %.1f s%n", what, code, (System.nanoTime() - from) / 1e9);
    }
}
