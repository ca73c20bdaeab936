package org.xueqing.ingest.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.flow.Installation;

/** Alarms in the store: raised, kept, cleared and judged as a published run says, and what teachers say of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlarmsIT {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T00:30:00Z");

    @TempDir
    static Path folder;

    private Installation installation;
    private Alarms alarms;

    @BeforeAll
    void open() {
        installation = Installations.open(folder);
        long run = StoredRuns.stage(installation.store(), Map.of("*", List.of(0.3, 0.2, 0.2, 0.1)));
        StoredRuns.awaitPublished(installation.store(), run);
        alarms = new Alarms(installation.store(), CHINA);
        execute("insert into schools (school_id, name, alarms_a_day) values ('s-1', '实验小学', 2)");
        execute("insert into classes (class_id, school_id, grade, class_no, school_year, opened_on)"
                + " values ('c-1', 's-1', 3, 1, 2026, '2026-09-01')");
        execute("insert into staff (staff_id, school_id, name) values ('t-1', 's-1', '王老师')");
        execute("insert into accounts (login, password_hash, role, display_name, created_at, staff_id)"
                + " values ('wang', '', 'TEACHER', '王老师', now(), 't-1')");
        execute("insert into teaching_assignments (staff_id, class_id, duty, valid_from)"
                + " values ('t-1', 'c-1', 'MATHS', '2026-09-01')");
        execute(
                "insert into outcome_models select run_id, 'UNIT', '{0.85}', '{}', '{}', '{}', '{}', '{0}', '{0.1,0.1}',"
                        + " '{20,20}', 0.5, 40, 90 from published_run");
        execute("insert into knowledge_points (id, source, name_zh, name_en) values ('K1', 'e', '一', 'one'),"
                + " ('K2', 'e', '二', 'two')");
        execute("insert into placements values ('e', 'K1', 3, '上', 1, 1, 'HIGH'), ('e', 'K2', 3, '上', 1, 2, 'HIGH')");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @BeforeEach
    void forget() {
        execute("delete from measures; delete from alarms; delete from outlooks; delete from mastery;"
                + " delete from consents; update alarmed_run set run_id = 0");
    }

    @Test
    void theMostPressingAreRaisedWithinTheBudgetOfTheSchoolAndGoToTheMathsTeacher() {
        foretell("p-1", 0.6);
        foretell("p-2", 0.9);
        foretell("p-3", 0.7);
        foretell("p-4", 0.2);
        assertThat(alarms.follow(FRIDAY)).isEqualTo(2);
        assertThat(rows("select student_id, risk, owner, raised_on, goal from alarms order by 1"))
                .containsExactly(
                        List.of("p-2", "0.9", "wang", "2026-11-20", "0.85"),
                        List.of("p-3", "0.7", "wang", "2026-11-20", "0.85"));
        assertThat(alarms.follow(FRIDAY)).as("the same run").isZero();
        again();
        assertThat(rows("select count(*) from alarms")).as("the same day").containsExactly(List.of("2"));
    }

    @Test
    void anAlarmFollowsItsRiskAndIsClearedWhenThatHasFallen() {
        foretell("p-1", 0.9);
        alarms.follow(FRIDAY);
        execute("update outlooks set risk = 0.45, is_alarming = false");
        again();
        assertThat(rows("select raised_risk, risk, cleared_why from alarms"))
                .containsExactly(List.of("0.9", "0.45", "null"));
        execute("update outlooks set risk = 0.1");
        again();
        assertThat(rows("select cleared_why, cleared_on from alarms"))
                .containsExactly(List.of("RISK_FELL", "2026-11-20"));
    }

    @Test
    void whenTheCourseIsOverItIsSaidWhatCameOfIt() {
        foretell("p-1", 0.9);
        foretell("p-2", 0.8);
        alarms.follow(FRIDAY);
        mastery("p-1", "K1", 0.99);
        mastery("p-1", "K2", 0.9);
        mastery("p-2", "K1", 0.99); // K2 counts as pupils begin it: 0.3
        execute("delete from outlooks");
        again();
        assertThat(rows("select student_id, cleared_why, came_of_it from alarms order by 1"))
                .containsExactly(List.of("p-1", "COURSE_OVER", "REACHED"), List.of("p-2", "COURSE_OVER", "MISSED"));
    }

    @Test
    void theTestOfATermTellsWhatCameOfItWhereThereWasOne() {
        execute("insert into terms (school_id, school_year, semester, first_day, last_day)"
                + " values ('s-1', 2026, '上', '2026-09-01', '2027-01-20')");
        execute(
                "insert into outcome_models select run_id, 'TERM', bars, signs, means, scales, coefficients, intercepts,"
                        + " thresholds, held_out, alarm_from, pupils, cases from outcome_models where kind = 'UNIT'");
        try {
            foretell("p-1", 0.9);
            execute("update outlooks set course = 'e/3上', kind = 'TERM'");
            alarms.follow(FRIDAY);
            mastery("p-1", "K1", 0.1);
            for (int i = 0; i < 12; i++) {
                execute(
                        ("insert into answers (student_id, event_id, item_id, knowledge_points, flags, correct, answered_at, ordered_at, sequence, attempt,"
                                        + " hints, setting, received_at) values ('p-1', gen_random_uuid(), 'i-%d', '{}', '{}', %s, '2027-01-12T01:00Z',"
                                        + " '2027-01-12T01:00Z', 0, 1, 0, 'TEST', '2027-01-12T02:00Z')")
                                .formatted(i, i > 0));
            }
            execute("delete from outlooks");
            again();
            assertThat(rows("select came_of_it from alarms")).containsExactly(List.of("REACHED"));
        } finally {
            execute(
                    "delete from answers where student_id = 'p-1'; delete from terms; delete from outcome_models where kind = 'TERM'");
        }
    }

    @Test
    void ofAPupilWithoutAnAnswerNobodyKnowsWhatCameOfIt() {
        foretell("p-1", 0.9);
        alarms.follow(FRIDAY);
        execute("delete from outlooks");
        again();
        assertThat(rows("select cleared_why, came_of_it from alarms")).containsExactly(List.of("COURSE_OVER", "null"));
    }

    @Test
    void nothingIsKeptOfWhatWasForetoldWhereAGuardianWithholdsIt() {
        foretell("p-1", 0.9);
        alarms.follow(FRIDAY);
        execute("insert into roster_pupils (student_id, pupil_no, name, school_id) values ('p-1', '1', '名', 's-1')"
                + " on conflict do nothing");
        execute("insert into consents (student_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)"
                + " values ('p-1', 'PREDICTION', 'REFUSED', '2026-11-20', 'paper', '', now())");
        again();
        assertThat(rows("select cleared_why, raised_risk, risk, signs from alarms"))
                .containsExactly(List.of("WITHHELD", "null", "null", "{}"));
    }

    @Test
    void aTeacherHandsOverSetsAsideAndNotesOnce() {
        foretell("p-1", 0.9);
        alarms.follow(FRIDAY);
        long alarm = Long.parseLong(rows("select alarm_id from alarms").get(0).get(0));
        AlarmDesk desk = new AlarmDesk(installation.store(), InstantSource.fixed(FRIDAY), CHINA);
        Measure measure = new Measure(
                UUID.randomUUID(),
                "c-1",
                OptionalLong.of(alarm),
                Measure.Kind.ALONE,
                Set.of("p-1"),
                List.of("K1"),
                "讲了两道",
                LocalDate.of(2026, 11, 20),
                "wang");
        assertThat(desk.note(measure)).isTrue();
        assertThat(desk.note(measure)).as("the same form").isFalse();
        assertThat(desk.handOver("c-else", alarm, "li")).as("of another class").isFalse();
        assertThat(desk.handOver("c-1", alarm, "li")).isTrue();
        assertThat(desk.setAside("c-1", alarm, "li", "刚转来")).isTrue();
        assertThat(desk.setAside("c-1", alarm, "li", "刚转来")).as("it has ended").isFalse();
        again();
        assertThat(rows("select owner, cleared_why, set_aside_by, set_aside_note from alarms"))
                .containsExactly(List.of("li", "SET_ASIDE", "li", "刚转来"));
        assertThat(rows("select m.kind, p.student_id from measures m join measure_pupils p using (measure_id)"))
                .containsExactly(List.of("ALONE", "p-1"));
    }

    /** As a run that says what stands in the tables now. */
    private void again() {
        execute("update alarmed_run set run_id = 0");
        alarms.follow(FRIDAY);
    }

    private void foretell(String pupil, double risk) {
        execute(
                ("insert into outlooks select run_id, '%s', 'c-1', 'e/3上/1', 'UNIT', now(), 0.5, 30, null, %s, %s, '{}', '{}',"
                                + " '{held}', '{0.5}' from published_run")
                        .formatted(pupil, risk, risk >= 0.5));
    }

    private void mastery(String pupil, String point, double mastery) {
        execute(("insert into mastery (run_id, student_id, knowledge_point, mastery, answers, correct, joint)"
                        + " select run_id, '%s', '%s', %s, 5, 5, false from published_run")
                .formatted(pupil, point, mastery));
    }

    private List<List<String>> rows(String sql) {
        return Installations.query(installation, sql);
    }

    private void execute(String sql) {
        installation.store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
