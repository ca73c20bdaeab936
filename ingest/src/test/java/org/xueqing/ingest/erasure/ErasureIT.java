package org.xueqing.ingest.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.event.Answered;
import org.xueqing.event.EventWriter;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Voided;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.land.LakeRemoval;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.store.StoreLock;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicWriter;
import org.xueqing.ingest.verify.Invariant;
import org.xueqing.ingest.verify.Verification;

/** Of an erased pupil nothing is left in any table, file or topic; of everybody else, everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureIT {

    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");
    private static final String SUMS =
            """
            select class_id, knowledge_point, pupils, mastered, mean_mastery::text, answers, correct from class_summaries
             where run_id = (select run_id from published_run) order by 1, 2
            """;
    private static final String SUMMED =
            """
            select c.class_id, m.knowledge_point, count(*), count(*) filter (where m.mastery >= 0.95),
                   (avg(m.mastery order by m.student_id))::text, sum(m.answers), sum(m.correct)
              from mastery m join run_class_members c using (run_id, student_id)
             where m.run_id = (select run_id from published_run) group by 1, 2 order by 1, 2
            """;

    @TempDir
    static Path folder;

    private Installation installation;
    private Acceptance acceptance;

    @BeforeAll
    void open() {
        installation = Installations.open(folder);
        acceptance = new Acceptance(installation.store(), InstantSource.fixed(MONDAY.plusSeconds(30 * 86_400)));
        long run = StoredRuns.stage(
                installation.store(), Map.of("*", List.of(0.3, 0.2, 0.2, 0.1), "K001", List.of(0.5, 0.1, 0.25, 0.05)));
        StoredRuns.awaitPublished(installation.store(), run);
        execute("insert into schools (school_id, name) values ('s-1', '实验小学')");
        execute(
                """
                insert into classes (class_id, school_id, grade, class_no, school_year, opened_on)
                values ('c-1', 's-1', 3, 1, 2026, '2026-09-01')
                """);
        execute(
                """
                insert into activities values
                       ('a-1', 's-1', 3, '口算', 'HOMEWORK', 'PAPER', '2026-09-07', '2026-09-08', 't', now())
                """);
        execute(
                """
                insert into plans (plan_id, class_id, school_id, grade, made_for, setting, seconds, given_on, due_on, previewed,
                                   made_by, made_at)
                values ('plan-1', 'c-1', 's-1', 3, 'PUPIL', 'HOMEWORK', 600, '2026-09-07', '2026-09-08', '{}', 't', now())
                """);
        execute(
                """
                insert into knowledge_points (id, source, name_zh, name_en) values ('K001', 'curriculum', '数数', 'Counting')
                on conflict do nothing
                """);
        execute(
                """
                insert into learning_packs (pack_id, class_id, title, url, kind, activity_id, given_by, given_at)
                values ('pack-1', 'c-1', '看一看', 'https://example.org/', 'PAGE', 'a-1', 't', now())
                """);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void leavesNothingOfAPupilInAnyTableThatTheCatalogueOfTheStoreKnows() throws Exception {
        live("p-gone");
        live("p-gone-2"); // whose id begins like the other one
        Files.writeString(Files.createDirectory(folder.resolve("verify-killed")).resolve("0"), "p-gone");
        // What still waits at the door, as one that the relay is not quick enough for.
        execute(
                """
                insert into outbox (stream, subject_id, event_id, kind, fingerprint, body, received_at)
                values ('practice', 'p-gone', gen_random_uuid(), 'Answered', '\\x00', '{}', now())
                """);
        SortedMap<String, Long> before = count("p-gone");
        assertThat(before)
                .as("rows of the pupil before, so that a table that is added later is filled here")
                .allSatisfy((table, rows) -> {
                    if (hasPupils(table)) {
                        assertThat(rows).as(table).isPositive();
                    }
                });
        SortedMap<String, Long> other = count("p-gone-2");
        assertThat(erasure().find(List.of("p-gone")).lakeRows()).isPositive();

        erase("p-gone");

        Proof proof = erasure().find(List.of("p-gone"));
        assertThat(proof.store())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(proof.topics())
                .allSatisfy((topic, records) -> assertThat(records).as(topic).isZero());
        assertThat(proof.lakeRows()).isZero();
        assertThat(proof.lakeFiles()).isPositive();
        assertThat(folder.resolve("verify-killed")).doesNotExist();
        SortedMap<String, Long> afterwards = count("p-gone-2");
        assertThat(afterwards).isEqualTo(other);
        assertThat(
                        rows(
                                "select login, role, action, student_id, detail from audit where action = 'READ_PUPIL' order by 1"))
                .contains(List.of("teacher", "TEACHER", "READ_PUPIL", "null", ""))
                .contains(List.of("teacher", "TEACHER", "READ_PUPIL", "p-gone-2", ""));
        assertThat(rows("select guardian_id from guardians where guardian_id like 'g-%p-gone' order by 1"))
                .as("a guardian of another child stays")
                .isEqualTo(List.of(List.of("g-shared-p-gone")));
        assertThat(
                        rows(
                                "select count(*) from plan_lines where (plan_id, list_no) not in (select plan_id, list_no from plan_pupils)"))
                .as("what was planned for a pupil alone goes too")
                .isEqualTo(List.of(List.of("0")));
        assertThat(rows("select count(*) from measures where note = '名字-p-gone'"))
                .as("and what was done for a pupil alone")
                .isEqualTo(List.of(List.of("0")));
        assertThat(rows(SUMS)).isEqualTo(rows(SUMMED));
        assertThat(rows("select bool_or(replayable) from runs where lake_snapshot is not null or status = 'PUBLISHED'"))
                .isEqualTo(List.of(List.of("f")));
        assertThat(differences()).isEmpty();
    }

    @Test
    void takesNothingOfAnErasedPupilAtAnyDoorNorPastThem() {
        live("p-again");
        erase("p-again");
        assertThat(acceptance
                        .acceptEach(List.of(Candidate.of(answer("p-again", 100))))
                        .get(0))
                .isInstanceOf(Verdict.Erased.class);
        send("p-again", EventWriter.write(answer("p-again", 101)));
        send("p-again", "{\"no\":");
        send("p-other", EventWriter.write(answer("p-other", 102)));
        Installations.awaitLanded(installation);
        assertThat(count("p-again").values()).containsOnly(0L);
        assertThat(new LakeRemoval(installation.lake())
                        .find(new TreeSet<>(List.of("p-again")))
                        .rows())
                .isZero();
        assertThat(count("p-other").get("answers")).isOne();
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isFinishedByTheFlowWhereverItWasKilled(int steps) {
        String pupil = "p-killed-" + steps;
        live(pupil);
        TreeSet<String> pupils = new TreeSet<>(List.of(pupil));
        try (StoreLock ours = takeOver()) {
            Tombstones.begin(installation.store(), pupils, "", "a guardian asks for it", MONDAY);
            Installations.awaitLanded(installation);
            List<Runnable> each = List.of(
                    () -> new StoreRemoval(installation.store()).run(pupils),
                    () -> new LakeRemoval(installation.lake()).remove(pupils),
                    () -> topicRemoval().run(pupils));
            each.subList(0, steps).forEach(Runnable::run);
        }
        awaitErased(pupil);
        assertThat(erasure().find(pupils).isNothing()).isTrue();
    }

    @Test
    void goesOnWhileOthersSendAndLosesNothingOfThem() throws Exception {
        live("p-busy");
        Acceptance now = new Acceptance(installation.store(), InstantSource.system());
        Thread sending = new Thread(() -> {
            for (int i = 0; i < 150; i++) {
                now.acceptEach(List.of(
                        Candidate.of(answer("p-stays-" + i % 3, 1_000 + i)),
                        Candidate.of(answer("p-busy", 1_000 + i))));
            }
        });
        sending.start();
        erase("p-busy");
        sending.join();
        Installations.awaitLanded(installation);
        assertThat(rows("select count(*) from answers where student_id like 'p-stays-%'"))
                .isEqualTo(List.of(List.of("150")));
        assertThat(count("p-busy").values()).containsOnly(0L);
        assertThat(new LakeRemoval(installation.lake())
                        .find(new TreeSet<>(List.of("p-busy")))
                        .rows())
                .isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void ofAPupilWithAPlainIdLeavesNothingAndOfOthersWhatReadsAlike() {
        accept(List.of(answer("7", 1), answer("7", 2)));
        send("7", "{\"no\":");
        send("p-else", "{\"studentId\":\"p-else\",\"attempt\":7,\"response\":\"7\"");
        execute(
                "insert into audit (at, login, role, action, student_id, detail) values (now(), 'teacher', 'TEACHER', 'READ_PUPIL', '7', ''),"
                        + " (now(), 'teacher', 'TEACHER', 'READ_CLASS', null, '7')");
        Installations.awaitLanded(installation);
        erase("7");
        assertThat(erasure().find(List.of("7")).isNothing()).isTrue();
        assertThat(erasure().find(List.of("p-else")).topicRecords())
                .as("a refused record of another, in which the same digit stands")
                .isOne();
        assertThat(rows("select count(*) from audit where detail = '7'")).isEqualTo(List.of(List.of("1")));
        assertThat(rows("select count(*) from audit where student_id = '7'")).isEqualTo(List.of(List.of("0")));
        assertThat(differences()).isEmpty();
    }

    @Test
    void takesNotesOfLessonsThatNameThePupilFromThePupilsOwnClassesAlone() {
        live("p-noted");
        execute(
                "insert into lesson_notes (note_id, class_id, activity_id, moment, text, written_by, written_at)"
                        + " select gen_random_uuid(), class_id, 'a', now(), text, 'l', now()"
                        + " from (values ('c-1', '名字-p-noted 举手'), ('c-1', '都举手'), ('c-else', '名字-p-noted 举手')) n (class_id, text)");
        erase("p-noted");
        assertThat(rows("select class_id, text from lesson_notes order by 1, 2"))
                .isEqualTo(List.of(List.of("c-1", "都举手"), List.of("c-else", "名字-p-noted 举手")));
        execute("delete from lesson_notes");
    }

    @Test
    void waitsForAnAnalysisThatIsUnderWay() {
        live("p-analysed");
        execute(
                """
                insert into accounts (login, password_hash, role, display_name, created_at)
                values ('root', '', 'ADMIN', 'root', now())
                """);
        assertThat(seen("p-analysed")).isEqualTo("t");
        try (StoreLock analysis = takeOver()) {
            Tombstones.begin(installation.store(), List.of("p-analysed"), "", "a guardian asks for it", MONDAY);
            assertThat(erasure().advance()).isFalse();
            assertThat(rows("select count(*) > 0 from answers where student_id = 'p-analysed'"))
                    .isEqualTo(List.of(List.of("t")));
            assertThat(rows("select count(*) from withheld where student_id = 'p-analysed'"))
                    .as("purposes for which nothing is computed and nobody sees anything")
                    .isEqualTo(List.of(List.of("4")));
            assertThat(seen("p-analysed")).isEqualTo("f");
        }
        awaitErased("p-analysed");
    }

    /** Whether an administrator of everything sees the pupil. */
    private String seen(String pupil) {
        return rows("select '" + pupil + "' in (select pupils_seen_by('root', date '2026-11-20'))" + " and '" + pupil
                        + "' in (select guardians_seen_by('root', date '2026-11-20'))")
                .get(0)
                .get(0);
    }

    private void erase(String pupil) {
        Tombstones.begin(installation.store(), List.of(pupil), "", "a guardian asks for it", MONDAY);
        awaitErased(pupil);
    }

    private void awaitErased(String pupil) {
        await().atMost(ONE_MINUTE)
                .until(() -> Tombstones.proof(installation.store(), pupil).isPresent());
    }

    private StoreLock takeOver() {
        return await().atMost(ONE_MINUTE)
                .until(() -> StoreLock.tryAlone(installation.store(), StoreLock.Of.ANALYSIS), lock -> lock.isPresent())
                .orElseThrow();
    }

    private Erasure erasure() {
        return new Erasure(
                installation.store(),
                installation.topics(),
                installation.lake(),
                installation.engines().addresses().kafka(),
                folder,
                InstantSource.system());
    }

    private TopicRemoval topicRemoval() {
        return new TopicRemoval(
                installation.store(),
                installation.topics(),
                installation.lake(),
                installation.engines().addresses().kafka());
    }

    private SortedMap<String, Long> count(String pupil) {
        return installation.store().inTransaction(connection -> PupilTables.of(connection)
                .count(List.of(pupil)));
    }

    private boolean hasPupils(String table) {
        return !rows("select 1 from information_schema.columns where table_name = '" + table
                        + "' and column_name in ('student_id', 'subject_id')")
                .isEmpty();
    }

    /** A pupil of the school with everything that can be known of one. */
    private void live(String pupil) {
        for (String sql : List.of(
                "insert into roster_pupils (student_id, pupil_no, name, school_id) values ('%1$s', '1', '名字-%1$s', 's-1')",
                "insert into class_members values ('c-1', '%1$s', '2026-09-01')",
                "insert into activity_pupils values ('a-1', 'c-1', '%1$s', 'EXPECTED')",
                "insert into self_assessments values ('%1$s', 'a-1', 'BEFORE', 'SURE', now())",
                "insert into pack_openings values ('%1$s', 'pack-1', now())",
                """
                with l as (insert into plan_lists (plan_id, list_no, codes, removed)
                           select 'plan-1', coalesce(max(list_no), 0) + 1, '{}', '{}' from plan_lists returning list_no),
                     p as (insert into plan_pupils (plan_id, list_no, student_id, code)
                           select 'plan-1', list_no, '%1$s', lpad(list_no::text, 8, '0') from l)
                insert into plan_lines (plan_id, list_no, position, part, item_id, numbers, knowledge_points, seconds, is_locked,
                                        reason)
                select 'plan-1', list_no, 1, 'REQUIRED', 'i', 'n', '{K001}', 30, false, '{}' from l
                """,
                """
                with a as (insert into alarms (class_id, student_id, course, kind, goal, raised_on, signs, logits)
                           values ('c-1', '%1$s', 'e/3上/1', 'UNIT', 0.85, '2026-09-20', '{}', '{}') returning alarm_id),
                     m as (insert into measures (measure_id, class_id, alarm_id, kind, knowledge_points, note, done_on, done_by,
                                                 noted_at)
                           select gen_random_uuid(), 'c-1', alarm_id, 'ALONE', '{K001}', '名字-%1$s', '2026-09-21', 't', now() from a
                           returning measure_id)
                insert into measure_pupils select measure_id, '%1$s' from m
                """,
                """
                insert into measure_outcomes select run_id, measure_id, '%1$s', 5, 3, 2, 0.5
                  from published_run, measure_pupils where student_id = '%1$s'
                """,
                """
                insert into outlooks (run_id, student_id, class_id, course, kind, as_of, progress, answers, reason, is_alarming,
                                      probabilities, possible, signs, logits)
                select run_id, '%1$s', 'c-1', 'e/3上/1', 'UNIT', now(), 0.5, 3, 'TOO_FEW_ANSWERS', false, '{}', '{}', '{}', '{}'
                  from published_run
                """,
                """
                with s as (insert into schools (school_id, name) values ('s-survey', '学校') on conflict do nothing),
                     c as (insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)
                           values ('c-survey', 's-survey', 2026, 3, 9, '2026-09-01') on conflict do nothing),
                     y as (insert into surveys (survey_id, school_id, grade, title, held_on, half_width, seed, made_by, made_at)
                           values ('00000000-0000-4000-8000-00000000000e', 's-survey', 3, '抽测', '2026-11-20', 0.1, 1, 'l', now())
                           on conflict do nothing)
                insert into survey_pupils (survey_id, class_id, student_id)
                values ('00000000-0000-4000-8000-00000000000e', 'c-survey', '%1$s')
                """,
                "insert into abilities select run_id, '%1$s', 's/3', 0.1, 0.2, 30, null from published_run",
                "insert into ability_months select run_id, '%1$s', 's/3', '2026-09-01', 0.1, 0.2, 30, null from published_run",
                "insert into practice_rates select run_id, '%1$s', 's/3', 'LEARNING', 0.5, 0.1, 0.2, 30 from published_run",
                "insert into strategies select run_id, '%1$s', 'SPACING', 0.5, 0.2, 0.8, 10, 5, null from published_run",
                "insert into strategy_evidence select run_id, '%1$s', 'SPACING', 1, now(), 'i' from published_run",
                "insert into pupil_types select run_id, '%1$s', 's/3', 'QUICK' from published_run",
                "insert into area_abilities select run_id, '%1$s', 's/3', 'AREA', '数与代数', 0.1, 0.2, 30, null from published_run",
                """
                insert into guardians (guardian_id, phone)
                values ('g-own-%1$s', '1-%1$s'), ('g-shared-%1$s', '2-%1$s')
                """,
                "insert into roster_pupils (student_id, pupil_no, name) values ('sister-of_%1$s', '2', '姐姐')",
                """
                insert into guardianships (guardian_id, student_id, valid_from)
                values ('g-own-%1$s', '%1$s', '2026-09-01'), ('g-shared-%1$s', '%1$s', '2026-09-01'),
                       ('g-shared-%1$s', 'sister-of_%1$s', '2026-09-01')
                """,
                """
                insert into consents (student_id, guardian_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)
                values ('%1$s', 'g-own-%1$s', 'PRACTICE', 'GIVEN', '2026-09-01', 'paper', '', now())
                """,
                """
                insert into accounts (login, password_hash, role, display_name, created_at, student_id, guardian_id)
                values ('pupil %1$s', '', 'STUDENT', '名字', now(), '%1$s', null),
                       ('parent %1$s', '', 'PARENT', '家长', now(), null, 'g-own-%1$s')
                """,
                """
                insert into audit (at, login, role, action, student_id, detail)
                values (now(), 'teacher', 'TEACHER', 'READ_PUPIL', '%1$s', ''),
                       (now(), 'parent %1$s', 'PARENT', 'READ_PUPIL', '%1$s', ''),
                       (now(), 'admin', 'ADMIN', 'ACCOUNTS_MADE', null, '名字-%1$s')
                """,
                "insert into foreign_ids values ('oneroster', 'pupil', 'f-%1$s', '%1$s')",
                """
                insert into fluency (run_id, student_id, knowledge_point, days, answers, untimed)
                select run_id, '%1$s', 'K001', 1, 1, 0 from published_run
                """,
                """
                insert into run_pupils (run_id, student_id, answers, identities)
                select run_id, '%1$s', 1, '{1}' from published_run
                """)) {
            execute(sql.formatted(pupil));
        }
        List<LearningEvent> events = new ArrayList<>();
        IntStream.range(1, 20).forEach(i -> events.add(answer(pupil, i)));
        events.add(new Voided(id(pupil, 50), pupil, id(pupil, 3), "keyed wrongly", "t-1"));
        events.add(new Stepped(id(pupil, 51), pupil, "i-1", Stepped.Step.HINT_OPENED, MONDAY));
        accept(events);
        Installations.awaitLanded(installation);
        // Past the doors: a conflict, a key of the pupil with somebody else's body, and the other way round.
        send(pupil, EventWriter.write(otherAnswer(pupil, 1)));
        send(pupil, EventWriter.write(answer("p-elsewhere", 1)));
        send("p-elsewhere", EventWriter.write(answer(pupil, 60)));
        send("p-elsewhere", "{\"no\":");
        Installations.awaitLanded(installation);
    }

    private void accept(List<LearningEvent> events) {
        acceptance.acceptEach(events.stream().map(Candidate::of).toList());
    }

    private void send(String key, String text) {
        try (TopicWriter writer =
                new TopicWriter(installation.engines().addresses().kafka())) {
            writer.write(List.of(new ProducerRecord<>(
                    EventStream.PRACTICE.topic(),
                    key.getBytes(StandardCharsets.UTF_8),
                    text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private List<String> differences() {
        Verification.Outcome outcome =
                new Verification(installation, folder, Duration.ofSeconds(2), sentence -> {}).run();
        return Stream.of(Invariant.values())
                .flatMap(invariant -> outcome.differences().examples(invariant).stream())
                .map(Object::toString)
                .toList();
    }

    private List<List<String>> rows(String sql) {
        return Installations.query(installation, sql);
    }

    private void execute(String sql) {
        installation.store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static UUID id(String pupil, long number) {
        return new UUID(pupil.hashCode(), number);
    }

    private static Answered answer(String pupil, long number) {
        return answer(pupil, number, number % 3 > 0);
    }

    private static Answered otherAnswer(String pupil, long number) {
        return answer(pupil, number, number % 3 == 0);
    }

    private static Answered answer(String pupil, long number, boolean correct) {
        return Answered.plain(
                id(pupil, number),
                pupil,
                "i-1",
                List.of("K001"),
                correct,
                MONDAY.plusSeconds(number * 60),
                null,
                Setting.HOMEWORK);
    }
}
