package org.xueqing.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.history.LogRecord;
import org.xueqing.response.BktParameters;
import org.xueqing.run.FrozenParameters;
import org.xueqing.spark.lake.LogTable;

/** A run continued with the rest of a log says, bit for bit, what a full run with its parameters says of the whole log. */
class ContinuationIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-02T06:00:00Z"), ZoneOffset.UTC);

    /** Table → columns beside the run's number. */
    private static final Map<String, String> CONTINUED = Map.of(
            "mastery", "student_id, knowledge_point, mastery, answers, correct, joint, last_answered_at, last_sequence",
            "pupil_surplus", "student_id, logits, information",
            "pupil_weeks", "student_id, week, answers, correct, points_practised, points_held",
            "class_summaries",
                    "class_id, knowledge_point, pupils, mastered, mean_mastery, answers, correct, last_answered_at",
            "class_weeks", "class_id, week, pupils, answers, correct, points_practised, points_held",
            "grade_summaries", "school_id, grade, knowledge_point, pupils, mastered, answers, correct",
            "district_summaries", "district, grade, knowledge_point, schools, pupils, mastered",
            "run_class_members", "class_id, student_id, run_id is null",
            "run_pupils", "student_id, answers, identities, refolded",
            "runs", "lake_snapshot, lake_offsets, data_through, answers, pupils");

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void startStoreWithASchool() throws IOException, SQLException {
        store = TestStore.start(folder.resolve("lake"));
        for (Map.Entry<String, List<String>> item : RoughLog.items().entrySet()) {
            for (String point : item.getValue()) {
                store.execute("insert into item_knowledge_points values ('%s', '%s')".formatted(item.getKey(), point));
            }
        }
        store.execute(
                "insert into schools (school_id, name, district) values ('s', 'school', 'd'), ('t', 'other', 'd')");
        store.execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)"
                + " values ('c-31', 's', 2025, 3, 1, '2025-09-01'), ('c-32', 's', 2025, 3, 2, '2025-09-01'),"
                + " ('t-31', 't', 2025, 3, 1, '2025-09-01')");
        for (int pupil = 0; pupil < 30; pupil++) {
            store.execute("insert into class_members values ('%s', '%s', '2025-09-01', null)"
                    .formatted(List.of("c-31", "c-32", "t-31").get(pupil % 3), RoughLog.pupil(pupil)));
        }
        store.withSpark(LogTable::create);
    }

    @AfterEach
    void stopStore() throws IOException {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 900, 1300", "2, 300, 1290", "3, 1150, 1297"})
    void continuingEqualsAFullRunWithTheSameParametersBitForBit(long seed, int first, int second) throws Exception {
        List<LogRecord> log =
                RoughLog.of(RandomGeneratorFactory.of("L64X128MixRandom").create(seed), 1500);
        append(log.subList(0, first));
        Ended full = analyze(List.of());
        assertThat(full.code()).as(full.err()).isEqualTo(Analyze.PUBLISHED);
        append(log.subList(first, second));
        Ended once = analyze(List.of("--continue"));
        assertThat(once.code()).as(once.err()).isEqualTo(Analyze.PUBLISHED);
        append(log.subList(second, log.size()));
        compact();
        Ended twice = analyze(List.of("--continue"));
        assertThat(twice.code()).as(twice.err()).isEqualTo(Analyze.PUBLISHED);

        JsonNode report = new ObjectMapper().readTree(twice.out());
        assertThat(report.get("runId").asLong()).isEqualTo(1);
        assertThat(report.get("refoldedPupils").asInt())
                .isPositive()
                .isLessThan(report.get("touchedPupils").asInt());
        assertThat(store.rows("select number, records from run_continuations order by 1"))
                .containsExactly("1," + (second - first), "2," + (log.size() - second));
        assertThat(store.rows("select run_id, status from runs")).containsExactly("1,PUBLISHED");

        long whole = fullRunWithTheParametersOf(1);
        for (Map.Entry<String, String> table : CONTINUED.entrySet()) {
            assertThat(rows(table.getKey(), table.getValue(), 1))
                    .as(table.getKey())
                    .isNotEmpty()
                    .isEqualTo(rows(table.getKey(), table.getValue(), whole));
        }
    }

    @Test
    void aContinuationThatFailsLeavesTheRunAsItWas() throws Exception {
        List<LogRecord> log =
                RoughLog.of(RandomGeneratorFactory.of("L64X128MixRandom").create(9), 700);
        append(log.subList(0, 600));
        assertThat(analyze(List.of("--continue")).err()).contains("no run is published yet");
        assertThat(store.rows("select run_id from published_run")).containsExactly("1");
        Ended nothing = analyze(List.of("--continue"));
        assertThat(nothing.code()).isEqualTo(Analyze.NOTHING_TO_ANALYSE);
        assertThat(nothing.err()).contains("Nothing has come since run 1");

        append(log.subList(600, 700));
        List<String> before = everything();
        store.execute("alter table run_continuations add constraint broken check (number < 0)");
        assertThat(analyze(List.of("--continue")).code()).isEqualTo(Analyze.FAILED);
        assertThat(everything()).isEqualTo(before);
        store.execute("alter table run_continuations drop constraint broken");
        assertThat(analyze(List.of("--continue")).code()).isEqualTo(Analyze.PUBLISHED);
        assertThat(everything()).isNotEqualTo(before);
        assertThat(store.rows("select run_id, status from runs order by 1"))
                .containsExactly("1,PUBLISHED", "2,ABANDONED");

        store.execute("update class_members set class_id = 'c-32' where student_id = 's-00'");
        Ended moved = analyze(List.of("--continue"));
        assertThat(moved.code()).as(moved.err()).isEqualTo(Analyze.PUBLISHED);
        assertThat(moved.err()).contains("the item bank, the classes or the consents have changed");
        store.withSpark(spark -> spark.sql("delete from lake.xueqing.practice_events where student_id = 's-01'"));
        Ended rewritten = analyze(List.of("--continue"));
        assertThat(rewritten.code()).as(rewritten.err()).isEqualTo(Analyze.PUBLISHED);
        assertThat(rewritten.err()).contains("the lake was rewritten");
    }

    private List<String> everything() throws SQLException {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, String> table : CONTINUED.entrySet()) {
            all.addAll(rows(table.getKey(), table.getValue(), 1));
        }
        return all;
    }

    private List<String> rows(String table, String columns, long runId) throws SQLException {
        return store.rows("select " + columns + " from " + table + " where run_id = " + runId + " order by 1, 2, 3");
    }

    private long fullRunWithTheParametersOf(long runId) throws Exception {
        BktParameters frozen;
        try (Connection connection = store.address().connect()) {
            frozen = FrozenParameters.read(connection, runId);
        }
        assertThat(frozen.ease().quartersByItem()).isNotEmpty();
        assertThat(frozen.effects().areNone()).isFalse();
        AnalyzeSettings settings = AnalyzeSettings.parse(arguments(List.of()), store.environment());
        Stages stages = new Stages(CLOCK, print(new ByteArrayOutputStream()));
        return ((RunReport) new Analysis(settings, Optional.of(frozen), CLOCK, stages).run()).runId();
    }

    /** Files are written together anew; what they say stays. */
    private void compact() {
        store.withSpark(spark -> {
            try {
                SparkActions.get(spark)
                        .rewriteDataFiles(Spark3Util.loadIcebergTable(spark, "lake.xueqing.practice_events"))
                        .option("rewrite-all", "true")
                        .execute();
            } catch (NoSuchTableException | ParseException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void append(List<LogRecord> records) {
        store.withSpark(spark -> LogTable.append(spark, records));
    }

    private record Ended(int code, String out, String err) {}

    private Ended analyze(List<String> more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Analyze(CLOCK, print(out), print(err)).run(arguments(more), store.environment());
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> arguments(List<String> more) {
        List<String> arguments = new ArrayList<>(List.of("--master", "local[2]", "--code-version", "test"));
        arguments.addAll(more);
        return arguments;
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
