package org.xueqing.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.golden.GoldenStream;
import org.xueqing.history.LogRecord;
import org.xueqing.spark.lake.LogTable;

/** One story on one store: an empty lake, a failed run, a killed run, a published one, and the same once more. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalyzeIT {

    private static final String PUBLISHED = "(select run_id from published_run)";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneOffset.UTC);

    private static Path folder;
    private static TestStore store;

    @BeforeAll
    static void startStoreWithTheGoldenItems(@TempDir Path temporary) throws IOException, SQLException {
        folder = temporary;
        store = TestStore.start(folder.resolve("lake"));
        for (String[] item : GoldenStream.rows("items.csv")) {
            for (String point : item[1].split(";")) {
                store.execute("insert into item_knowledge_points values ('%s', '%s')".formatted(item[0], point));
            }
        }
        store.execute("insert into schools (school_id, name) values ('s', 'school')");
        store.execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)"
                + " values ('c-31', 's', 2025, 3, 1, '2025-09-01')");
        store.execute("insert into class_members values ('c-31', 's-01', '2025-09-01', null),"
                + " ('c-31', 's-02', '2025-09-01', null), ('c-31', 's-silent', '2025-09-01', null),"
                + " ('c-31', 's-03', '2024-09-01', '2025-08-31')");
        store.execute("update versions set version = 7 where name = 'bank'");
    }

    @AfterAll
    static void stopStore() throws IOException {
        store.close();
    }

    @Test
    @Order(1)
    void anEmptyLakeIsSaidInOneSentenceAndPublishesNothing() throws SQLException {
        Ended ended = analyze();
        assertThat(ended.code()).isEqualTo(Analyze.NOTHING_TO_ANALYSE);
        assertThat(ended.err()).contains("The lake holds no practice events yet");
        store.withSpark(LogTable::create);
        assertThat(analyze().code()).isEqualTo(Analyze.NOTHING_TO_ANALYSE);
        assertThat(store.rows("select * from runs")).isEmpty();
    }

    @Test
    @Order(2)
    void aFailedRunPublishesNothing() throws SQLException {
        store.withSpark(spark -> LogTable.append(spark, GoldenStream.records()));
        store.execute("alter table class_summaries add constraint broken check (pupils < 0)");
        Ended ended = analyze();
        assertThat(ended.code()).isEqualTo(Analyze.FAILED);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("nothing was published");
        assertThat(store.rows("select status from runs")).containsExactly("STAGING");
        assertThat(store.rows("select * from published_run")).isEmpty();
        store.execute("alter table class_summaries drop constraint broken");
    }

    @Test
    @Order(3)
    void aKilledRunPublishesNothingAndGivesTheLockBack() throws Exception {
        store.execute("create function wait() returns trigger language plpgsql as"
                + " 'begin perform pg_sleep(600); return new; end'");
        store.execute("create trigger wait before insert on evaluations execute function wait()");
        store.execute("create trigger wait before insert on class_summaries execute function wait()");
        Process child = AnalyzeProcess.start(store, arguments(), folder);
        awaitRowsOfTheSecondRun();
        assertThat(analyze().code()).isEqualTo(Analyze.ALREADY_RUNNING);
        child.destroyForcibly().waitFor();
        store.execute("drop trigger wait on evaluations");
        store.execute("drop trigger wait on class_summaries");
        assertThat(store.rows("select status from runs order by run_id")).containsExactly("ABANDONED", "STAGING");
        assertThat(store.rows("select * from published_run")).isEmpty();
    }

    @Test
    @Order(4)
    void theNextRunPublishesAndClearsWhatTheDeadOnesLeft() throws Exception {
        Ended ended = analyze();
        assertThat(ended.code()).as(ended.err()).isEqualTo(Analyze.PUBLISHED);
        JsonNode report = new ObjectMapper().readTree(ended.out());
        assertThat(report.get("runId").asLong()).isEqualTo(3);
        assertThat(report.get("answers").asLong())
                .isEqualTo(GoldenStream.rows("expected_order.csv").size());
        assertThat(report.get("pupils").asLong()).isEqualTo(6);
        assertThat(report.get("knowledgePoints").asLong()).isEqualTo(9);
        assertThat(store.rows("select run_id, status from runs order by run_id"))
                .containsExactly("1,ABANDONED", "2,ABANDONED", "3,PUBLISHED");
        for (String table : List.of("mastery", "item_statistics", "bkt_parameters")) {
            assertThat(store.rows("select distinct run_id from " + table)).containsExactly("3");
        }
    }

    @Test
    @Order(5)
    void publishesTheExpectedCounts() throws SQLException {
        List<String> published = new ArrayList<>();
        for (String row : store.rows("select student_id, knowledge_point, answers, correct,"
                + " to_char(last_answered_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), last_sequence"
                + " from mastery where run_id = " + PUBLISHED
                + " order by student_id collate \"C\", knowledge_point collate \"C\"")) {
            published.add(row.replace(".000000Z", "Z"));
        }
        assertThat(published)
                .isEqualTo(GoldenStream.lines("expected_counts.csv").stream()
                        .skip(1)
                        .toList());
    }

    @Test
    @Order(5)
    void publishesTheExpectedMasteryToTheLastBit() throws SQLException {
        List<String> published = store.rows("select student_id, knowledge_point, mastery, joint from mastery"
                + " where run_id = " + PUBLISHED
                + " order by student_id collate \"C\", knowledge_point collate \"C\"");
        List<String[]> expected = GoldenStream.rows("expected_mastery.csv");
        assertThat(published).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String[] cells = published.get(i).split(",");
            assertThat(cells[0] + cells[1]).isEqualTo(expected.get(i)[0] + expected.get(i)[1]);
            boolean isJoint = expected.get(i)[2].equals("joint");
            assertThat(cells[3]).isEqualTo(isJoint ? "t" : "f");
            if (!isJoint) {
                assertThat(Double.parseDouble(cells[2])).isEqualTo(Double.parseDouble(expected.get(i)[2]));
            }
        }
    }

    @Test
    @Order(5)
    void recordsWhatTheRunRead() throws SQLException {
        Instant last = GoldenStream.records().stream()
                .map(LogRecord::receivedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        assertThat(store.rows("select lake_offsets, versions, code_version, seed, published_at = started_at,"
                        + " lake_snapshot is not null, data_through = '" + last + "' from runs where run_id = "
                        + PUBLISHED))
                .containsExactly("{\"0\":89},{\"bank\":7,\"classes\":0,\"curriculum\":0},test,5,t,t,t");
    }

    @Test
    @Order(5)
    void sumsUpByClassAndNamesPupilsWithoutOne() throws SQLException {
        assertThat(store.rows("select class_id, student_id from run_class_members where run_id = " + PUBLISHED
                        + " order by 1, 2"))
                .containsExactly(
                        "c-31,s-01",
                        "c-31,s-02",
                        "c-31,s-silent",
                        "unassigned:other,s-03",
                        "unassigned:other,s-04",
                        "unassigned:other,s-05",
                        "unassigned:other,s-06");
        assertThat(store.rows("select knowledge_point, pupils, mastered, answers, correct from class_summaries"
                        + " where class_id = 'c-31' and run_id = " + PUBLISHED + " order by 1"))
                .containsExactly("K104,2,0,6,3", "K107,2,0,6,3", "K108,1,0,1,1", "K109,1,0,1,0", "K111,1,0,1,1");
    }

    @Test
    @Order(5)
    void tellsTheWeeksOfPupilsAndTheirClasses() throws SQLException {
        List<String> inWeeks =
                store.rows("select student_id, sum(answers), sum(correct) from pupil_weeks where run_id = " + PUBLISHED
                        + " and student_id in ('s-01', 's-02') group by 1 order by 1");
        List<String> inClass =
                store.rows("select sum(answers), sum(correct), max(pupils) from class_weeks where run_id = " + PUBLISHED
                        + " and class_id = 'c-31'");
        assertThat(inWeeks).hasSize(2);
        long answers = inWeeks.stream()
                .mapToLong(row -> Long.parseLong(row.split(",")[1]))
                .sum();
        assertThat(inClass.get(0)).startsWith(answers + ",").endsWith(",2");
        assertThat(store.rows("select distinct extract(isodow from week) from pupil_weeks"))
                .containsExactly("1");
    }

    @Test
    @Order(5)
    void saysNothingOfAGradeOfFewerThanTenPupils() throws SQLException {
        assertThat(store.rows("select * from grade_summaries")).isEmpty();
    }

    @Test
    @Order(8)
    void computesNothingForPupilsWhoseGuardiansWithholdConsent() throws SQLException {
        store.execute("insert into roster_pupils (student_id, pupil_no, name) values ('s-02', '2', '乙')");
        store.execute(
                "insert into consents (student_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)"
                        + " values ('s-02', 'PRACTICE', 'REFUSED', '2026-09-01', 'on paper', 'x', now())");
        assertThat(analyze().code()).isEqualTo(Analyze.PUBLISHED);
        String published = " where run_id = (select run_id from published_run) and student_id = 's-02'";
        for (String table : List.of("mastery", "pupil_weeks")) {
            assertThat(store.rows("select * from " + table + published)).isEmpty();
        }
        assertThat(store.rows(
                        "select settings::jsonb ->> 'withheldPractice' from runs join published_run using (run_id)"))
                .containsExactly("1");
    }

    @Test
    @Order(6)
    void theSameRunTwiceGivesTheSameRows() throws SQLException {
        assertThat(analyze().code()).isEqualTo(Analyze.PUBLISHED);
        assertThat(store.rows("select run_id from published_run")).containsExactly("4");
        Map<String, String> columns = Map.of(
                "mastery", "student_id, knowledge_point, mastery, answers, correct, joint, last_answered_at",
                "item_statistics", "item_id, answers, correct, pupils, rate, rate_low, rate_high",
                "bkt_parameters",
                        "knowledge_point, prior, learn, guess, slip, forget, pupils, answers, log_likelihood, flags",
                "class_summaries", "class_id, knowledge_point, pupils, mastered, mean_mastery, answers, correct",
                "pupil_weeks", "student_id, week, answers, correct, points_practised, points_held");
        for (Map.Entry<String, String> table : columns.entrySet()) {
            String query =
                    "select " + table.getValue() + " from " + table.getKey() + " where run_id = %d order by 1, 2";
            assertThat(store.rows(query.formatted(4))).isNotEmpty().isEqualTo(store.rows(query.formatted(3)));
        }
    }

    @Test
    @Order(7)
    void unusableSettingsAreAllListed() {
        Ended ended = analyze(List.of("--seed", "x", "--speed"), Map.of());
        assertThat(ended.code()).isEqualTo(Analyze.UNUSABLE_SETTINGS);
        assertThat(ended.err()).contains("--seed x", "--speed", "XUEQING_STORE_URL", "XUEQING_LAKE");
    }

    private record Ended(int code, String out, String err) {}

    private static Ended analyze() {
        return analyze(arguments(), store.environment());
    }

    private static Ended analyze(List<String> arguments, Map<String, String> environment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Analyze(CLOCK, print(out), print(err)).run(arguments, environment);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> arguments() {
        Path parameters = Path.of("src/test/resources/golden/stream/parameters.csv");
        return List.of(
                "--master", "local[2]",
                "--parameters", parameters.toString(),
                "--seed", "5",
                "--code-version", "test");
    }

    /** Asks the database to wait: it answers as soon as the run has written mastery, or after a minute. */
    private static void awaitRowsOfTheSecondRun() throws SQLException {
        store.execute("do $$ begin for i in 1..600 loop"
                + " if exists (select from mastery where run_id = 2) then return; end if;"
                + " perform pg_sleep(0.1); end loop; raise 'no rows of the second run'; end $$");
    }
}
