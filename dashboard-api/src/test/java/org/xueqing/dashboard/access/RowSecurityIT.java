package org.xueqing.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.xueqing.dashboard.fixture.School;

/** What the store itself shows a viewer, whatever a query asks for. */
class RowSecurityIT {

    private final School school = School.open();

    /** Every table that readers can reach and that says something of pupils, read without any condition. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wang     | p-a p-b p-big-* p-c p-d p-n p-unrostered",
                "li       | p-x",
                "zhou     | p-x",
                "zheng    | ''",
                "chen     | ''",
                "pupil-a  | p-a",
                "parent-a | p-a",
                "district | ''",
                "platform | ''",
                "nobody   | ''",
            })
    void showsPupilsToWhomTheyBelongAndToNobodyElse(String login, String allowed) {
        for (String table : tablesWith("student_id")) {
            Set<String> seen = as(login, "select distinct student_id from " + table);
            assertThat(inOneMoment(login, "select distinct student_id from " + table))
                    .as(login + " in " + table)
                    .isEqualTo(seen);
            seen.removeIf(id -> id.startsWith("p-big-") && allowed.contains("p-big-*"));
            assertThat(List.of(allowed.split(" "))).as(login + " in " + table).containsAll(seen);
        }
        assertThat(as(login, "select student_id from roster_pupils").size())
                .isEqualTo((int) List.of(allowed.split(" ")).stream()
                        .filter(List.of("p-a", "p-b", "p-c", "p-d", "p-x")::contains)
                        .count());
    }

    @Test
    void showsAnAdministratorTheWholeSchool() {
        assertThat(as(School.ADMIN, "select student_id from roster_pupils"))
                .containsExactlyInAnyOrder("p-a", "p-b", "p-c", "p-d", "p-x");
    }

    @Test
    void showsALeadTheSumsOfTheGradeAndNoPupil() {
        assertThat(as(School.LEAD, "select distinct class_id from class_summaries"))
                .containsExactlyInAnyOrder("c-3-1", "c-3-2");
        assertThat(as(School.LEAD, "select student_id from mastery")).isEmpty();
    }

    @Test
    void showsPupilsAndGuardiansNothingOfWhatOthersOfTheClassWereGivenAndNoReasons() {
        school.execute(
                "insert into activities (activity_id, school_id, grade, title, setting, medium, given_on, due_on,"
                        + " created_by, created_at) values ('plan-of-b', 's-shiyan', 3, 'x', 'HOMEWORK', 'EITHER', '2026-10-01',"
                        + " '2026-10-02', 'wang', now())");
        school.execute(
                "insert into activity_classes (activity_id, class_id, is_for_chosen) values ('plan-of-b', 'c-3-2', true)");
        school.execute("insert into activity_pupils (activity_id, class_id, student_id, presence)"
                + " values ('plan-of-b', 'c-3-2', 'p-b', 'EXPECTED')");
        String given = "select activity_id from activities where activity_id like 'plan-%'";
        try {
            assertThat(as(School.TEACHER, given)).containsExactlyInAnyOrder("plan-a-3-2", "plan-of-b");
            for (String login : List.of(School.PUPIL, School.PARENT)) {
                assertThat(as(login, given)).as(login).containsExactly("plan-a-3-2");
                assertThat(as(login, "select plan_id from plans")).isEmpty();
                assertThat(as(login, "select item_id from plan_lines")).isEmpty();
                assertThat(as(login, "select code from plan_pupils")).isEmpty();
            }
            assertThat(as(School.TEACHER, "select plan_id from plan_lines")).containsExactly("plan-3-2");
            assertThat(as(School.LEAD, "select plan_id from plans")).isEmpty();
        } finally {
            school.execute("delete from activity_pupils where activity_id = 'plan-of-b';"
                    + " delete from activity_classes where activity_id = 'plan-of-b';"
                    + " delete from activities where activity_id = 'plan-of-b'");
        }
    }

    @Test
    void showsNobodyTheSheetsOfASurveyAndWhatIsForetoldOfAPaperToStaffOfTheClassAlone() {
        for (String table : List.of(
                "surveys", "survey_booklets", "survey_classes", "survey_pupils", "survey_sheets", "survey_marks")) {
            for (String login : List.of(School.ADMIN, School.LEAD, School.TEACHER)) {
                assertThatThrownBy(() -> as(login, "select * from " + table))
                        .as(login + " in " + table)
                        .hasMessageContaining("permission denied");
            }
        }
        school.execute("insert into paper_forecasts (activity_id, class_id, made_at, seed, pupils, seconds, reason)"
                + " values ('a-3-2', 'c-3-2', now(), 1, 5, 60, 'TOO_FEW_PUPILS')");
        school.execute("insert into paper_item_forecasts values ('a-3-2', 'c-3-2', 'w-1', 'NONE', null, null, null)");
        school.execute("insert into paper_blueprints values ('a-3-2', 'c-3-2', 'POINT', 'K104', 1, 1)");
        try {
            for (String table : List.of("paper_forecasts", "paper_item_forecasts", "paper_blueprints")) {
                String seen = "select activity_id from " + table;
                assertThat(as(School.TEACHER, seen)).as(table).containsExactly("a-3-2");
                for (String login : List.of(School.PUPIL, School.PARENT, School.HEAD_TEACHER, School.LEAD, "nobody")) {
                    assertThat(as(login, seen)).as(login + " in " + table).isEmpty();
                }
            }
        } finally {
            school.execute("delete from paper_forecasts where activity_id = 'a-3-2'");
        }
    }

    @Test
    void showsAQuestionToItsClassAndToWhoeverTellsOpenPages() {
        school.execute("insert into class_questions (activity_id, class_id, asked_on, asked_by, asked_at, change_no)"
                + " values ('a-3-2', 'c-3-2', '2026-11-20', 'wang', now(), 1001)");
        String asked = "select activity_id from class_questions";
        try {
            for (String login : List.of(School.TEACHER, School.PUPIL, School.PARENT)) {
                assertThat(as(login, asked)).as(login).containsExactly("a-3-2");
            }
            for (String login : List.of(School.HEAD_TEACHER, School.LEAD, School.DISTRICT, School.SENDER, "nobody")) {
                assertThat(as(login, asked)).as(login).isEmpty();
            }
            assertThat(asWatcher("select activity_id from class_questions")).isEqualTo("a-3-2");
            assertThatThrownBy(() -> as(School.ADMIN, "delete from class_questions"))
                    .hasMessageContaining("permission denied");
        } finally {
            school.execute("delete from class_questions where activity_id = 'a-3-2'");
        }
    }

    @Test
    void showsAlarmsAndMeasuresToStaffOfTheClassAndNeverToPupilsOrFamilies() {
        for (String table : List.of("outlooks", "alarms", "measure_pupils", "measure_outcomes")) {
            String pupils = "select distinct student_id from " + table + " where student_id <> 'p-b'";
            assertThat(as(School.TEACHER, pupils)).as(table).containsExactly("p-a");
            assertThat(as("li", pupils)).as(table).containsExactly("p-x");
            for (String login :
                    List.of(School.PUPIL, School.PARENT, School.LEAD, School.DISTRICT, School.SENDER, "nobody")) {
                assertThat(as(login, pupils)).as(login + " in " + table).isEmpty();
            }
        }
        assertThat(as(School.TEACHER, "select class_id from measures")).containsExactly("c-3-2");
        assertThat(as(School.PARENT, "select class_id from measures")).isEmpty();
        assertThat(as(School.TEACHER, "select kind from effects where difference is not null order by 1"))
                .containsExactly("ALONE", "PRACTICE");
        for (String login : List.of(School.PUPIL, School.PARENT, School.DISTRICT, School.SENDER, "nobody")) {
            assertThat(as(login, "select kind from effects")).as(login).isEmpty();
        }
    }

    @Test
    void showsNotesOnLessonsToStaffOfTheClassAndThePaceToWhoeverSeesItsSums() {
        school.execute("insert into lesson_notes (note_id, class_id, activity_id, moment, text, written_by, written_at)"
                + " values (gen_random_uuid(), 'c-3-2', 'a-3-2', now(), 'x', 'wang', now())");
        school.execute(
                "insert into lessons (class_id, event_id, knowledge_points, kind, taught_at, taught_by, received_at)"
                        + " values ('c-3-1', '00000000-0000-4000-8000-00000000a041', '{K104}', 'TAUGHT', '2026-11-01T02:00:00Z', 't',"
                        + " '2026-11-01T02:00:00Z')");
        String notes = "select activity_id from lesson_notes";
        String pace = "select classes::text from parallel_pace('c-3-2', 'Asia/Shanghai')";
        try {
            assertThat(as(School.TEACHER, notes)).containsExactly("a-3-2");
            assertThat(as(School.ADMIN, notes)).containsExactly("a-3-2");
            for (String login :
                    List.of(School.PUPIL, School.PARENT, School.HEAD_TEACHER, School.LEAD, School.DISTRICT, "nobody")) {
                assertThat(as(login, notes)).as(login).isEmpty();
            }
            for (String login : List.of(School.TEACHER, School.LEAD, School.ADMIN)) {
                assertThat(as(login, pace)).as(login).containsExactly("1");
            }
            for (String login : List.of(School.PUPIL, School.PARENT, School.HEAD_TEACHER, School.DISTRICT, "nobody")) {
                assertThat(as(login, pace)).as(login).isEmpty();
            }
            assertThatThrownBy(() -> as(School.ADMIN, "delete from lesson_notes"))
                    .hasMessageContaining("permission denied");
        } finally {
            school.execute("delete from lesson_notes; delete from lessons where event_id ="
                    + " '00000000-0000-4000-8000-00000000a041'");
        }
    }

    @Test
    void showsAbilitiesToWhoeverMaySeeTheWorkAndItemsToStaffOfTheSchool() {
        for (String table : List.of("abilities", "area_abilities", "ability_months", "practice_rates")) {
            String pupils = "select distinct student_id from " + table;
            for (String login : List.of(School.TEACHER, School.PUPIL, School.PARENT)) {
                assertThat(as(login, pupils)).as(login + " in " + table).containsExactly("p-a");
            }
            assertThat(as("li", pupils)).as(table).containsExactly("p-x");
            for (String login : List.of(School.LEAD, School.DISTRICT, School.SENDER, "nobody")) {
                assertThat(as(login, pupils)).as(login + " in " + table).isEmpty();
            }
        }
        assertThat(as(School.TEACHER, "select item_id from item_measures")).containsExactlyInAnyOrder("i-1", "i-2");
        for (String login : List.of(School.PUPIL, School.PARENT, School.DISTRICT, School.SENDER, "nobody")) {
            assertThat(as(login, "select item_id from item_measures")).as(login).isEmpty();
        }
    }

    @Test
    void showsHabitsToWhoeverMaySeeTheWorkAndHowTypesFitToStaffOfTheSchool() {
        for (String table : List.of("strategies", "strategy_evidence")) {
            String pupils = "select distinct student_id from " + table;
            for (String login : List.of(School.TEACHER, School.PUPIL, School.PARENT)) {
                assertThat(as(login, pupils)).as(login + " in " + table).containsExactly("p-a");
            }
            assertThat(as("li", pupils)).as(table).containsExactly("p-x");
            for (String login : List.of(School.LEAD, School.DISTRICT, School.SENDER, "nobody")) {
                assertThat(as(login, pupils)).as(login + " in " + table).isEmpty();
            }
        }
        assertThat(as("li", "select student_id from pupil_types")).containsExactly("p-x");
        assertThat(as(School.TEACHER, "select reason from type_fits")).containsExactly("NOT_STABLE");
        for (String login : List.of(School.PUPIL, School.PARENT, School.DISTRICT, School.SENDER, "nobody")) {
            assertThat(as(login, "select student_id from pupil_types"))
                    .as(login)
                    .isEmpty();
            assertThat(as(login, "select scale from type_fits")).as(login).isEmpty();
        }
    }

    @Test
    void showsLearningCurvesToStaffOfTheClassAndThoseOfTheGradeToStaffOfTheGrade() {
        String curves = "select kind || ' ' || group_id || ' ' || knowledge_point from learning_curves";
        assertThat(as(School.TEACHER, curves))
                .containsExactlyInAnyOrder(
                        "CLASS c-3-2 K104", "CLASS c-3-2 K105", "CLASS c-3-2 K106", "GRADE s-shiyan/3 K104");
        assertThat(as("li", curves)).containsExactlyInAnyOrder("CLASS c-3-1 K104", "GRADE s-shiyan/3 K104");
        for (String login : List.of(School.PUPIL, School.PARENT, School.DISTRICT, School.SENDER, "nobody")) {
            assertThat(as(login, curves)).as(login).isEmpty();
        }
    }

    @Test
    void showsStudiesOfItemsToWhoKeepsTheSchoolAlone() {
        String study = "00000000-0000-4000-8000-0000000000d2";
        school.execute("insert into item_studies values ('" + study
                + "', 's-shiyan', 3, 't', 'q', 'b', '2026-09-01', 'd',"
                + " '2026-09-02', '2026-12-01', 'director', now());"
                + " insert into item_study_classes values ('" + study + "', 'c-3-1', true);"
                + " insert into study_runs values (7, '" + study + "', 30, 30, 1, null);"
                + " insert into item_differences values (7, '" + study + "', 'i', 0.1, 0.2, 0.5, 'NEGLIGIBLE')");
        String all = "select 's' from item_studies union all select 'c' from item_study_classes"
                + " union all select 'r' from study_runs union all select 'd' from item_differences";
        try {
            assertThat(as(School.ADMIN, all)).containsExactlyInAnyOrder("s", "c", "r", "d");
            for (String login : List.of(
                    School.TEACHER,
                    School.HEAD_TEACHER,
                    School.LEAD,
                    School.PUPIL,
                    School.PARENT,
                    School.DISTRICT,
                    "nobody")) {
                assertThat(as(login, all)).as(login).isEmpty();
            }
        } finally {
            school.execute("delete from item_differences; delete from study_runs; delete from item_study_classes;"
                    + " delete from item_studies");
        }
    }

    @Test
    void showsNothingForetoldWhereAGuardianWithholdsPrediction() {
        school.execute(
                "insert into consents (student_id, guardian_id, purpose, decision, decided_on, basis, recorded_by,"
                        + " recorded_at) values ('p-x', 'g-x', 'PREDICTION', 'REFUSED', '2026-11-01', 'paper', 'x', now())");
        try {
            assertThat(as("li", "select student_id from outlooks union select student_id from alarms"))
                    .isEmpty();
            assertThat(as("li", "select student_id from mastery")).containsExactly("p-x");
        } finally {
            school.execute("delete from consents where student_id = 'p-x'");
        }
    }

    @Test
    void showsGuardiansToTheHeadTeacherOfTheirClass() {
        assertThat(as(School.HEAD_TEACHER, "select phone from guardians")).containsExactly("19900000002");
        assertThat(as(School.TEACHER, "select phone from guardians")).isEmpty();
        assertThat(as(School.PARENT, "select phone from guardians")).containsExactly("19900000001");
    }

    @Test
    void showsNobodysWorkWhereAGuardianWithholdsConsent() {
        school.execute(
                "insert into consents (student_id, guardian_id, purpose, decision, decided_on, basis, recorded_by,"
                        + " recorded_at) values ('p-x', 'g-x', 'PRACTICE', 'REFUSED', '2026-11-01', 'paper', 'x', now())");
        try {
            assertThat(as("li", "select student_id from roster_pupils")).containsExactly("p-x");
            assertThat(as("li", "select student_id from mastery")).isEmpty();
            assertThat(
                            as(
                                    "li",
                                    "select student_id from abilities union select student_id from area_abilities"
                                            + " union select student_id from ability_months union select student_id from practice_rates"
                                            + " union select student_id from strategies"
                                            + " union select student_id from strategy_evidence union select student_id from pupil_types"))
                    .isEmpty();
        } finally {
            school.execute("delete from consents where student_id = 'p-x'");
        }
    }

    @Test
    void showsKeysToTeachersAndTheBankOfASchoolToItsOwn() {
        school.execute("insert into schools (school_id, name) values ('s-else', '别的小学') on conflict do nothing");
        for (String of : List.of("'s-shiyan'", "'s-else'", "null")) {
            String id = "'row-security-' || coalesce(" + of + ", 'everybody')";
            school.execute("insert into items (item_id, stem, answer, source, changed_by, changed_at) values (" + id
                    + ", '1+1=', '2', 'bank', 'x', now()) on conflict do nothing");
            school.execute("insert into item_contents values (" + id + ", " + of
                    + ", '1+1=', null, '{}', 'NUMBER', '2', '{}', '', '{}', 1, '{}', '{}') on conflict do nothing");
        }
        String contents = "select item_id from item_contents where item_id like 'row-security-%'";
        try {
            for (String login : List.of(School.TEACHER, "li", School.LEAD)) {
                assertThat(as(login, contents)).containsExactly("row-security-everybody", "row-security-s-shiyan");
                assertThat(inOneMoment(login, contents)).hasSize(2);
            }
            for (String login : List.of(School.PUPIL, School.PARENT, School.DISTRICT, School.SENDER, "nobody")) {
                assertThat(as(login, contents)).as(login).isEmpty();
            }
        } finally {
            // Contents are never changed; other tests know one school.
            school.execute("alter table item_contents disable trigger user;"
                    + " delete from item_contents where item_id like 'row-security-%';"
                    + " alter table item_contents enable trigger user;"
                    + " delete from items where item_id like 'row-security-%';"
                    + " delete from schools where school_id = 's-else'");
        }
    }

    @Test
    void keepsPasswordsAndTheOutboxOutOfReach() {
        for (String table : List.of("accounts", "outbox", "staff")) {
            assertThatThrownBy(() -> as(School.ADMIN, "select * from " + table))
                    .hasRootCauseInstanceOf(PSQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void letsReadersWriteNothing() {
        for (String change : List.of("delete from answers", "update mastery set mastery = 1", "delete from audit")) {
            assertThatThrownBy(() -> as(School.ADMIN, change)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void showsWhoeverTellsOpenPagesWhatMovesAndNothingElse() {
        assertThat(asWatcher("select count(*) from mastery")).isNotEqualTo("0");
        for (String table :
                List.of("answers", "roster_pupils", "class_members", "accounts", "audit", "voids", "outbox")) {
            assertThatThrownBy(() -> asWatcher("select count(*) from " + table))
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> asWatcher("delete from mastery returning 1"))
                .hasStackTraceContaining("permission denied");
    }

    private String asWatcher(String sql) {
        return school.server().store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local role xueqing_watcher");
                try (ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    @Test
    void keepsTheAuditAsItWasWritten() {
        school.signedIn(School.TEACHER).get("/classes/c-3-2");
        assertThatThrownBy(() -> school.execute("update audit set login = 'somebody else'"))
                .hasStackTraceContaining("added to and never changed");
        assertThatThrownBy(() -> school.execute("delete from audit"))
                .hasStackTraceContaining("added to and never changed");
    }

    @Test
    void writesDownWhoLookedAtWhom() {
        school.signedIn(School.TEACHER).get("/classes/c-3-2/pupils/p-b/points/K104");
        assertThat(as(
                        School.ADMIN,
                        "select login || ' ' || role || ' ' || action || ' ' || class_id || ' ' || student_id from audit"
                                + " where student_id = 'p-b'"))
                .contains("wang TEACHER READ_PUPIL c-3-2 p-b");
    }

    private List<String> tablesWith(String column) {
        return List.copyOf(as(
                School.ADMIN,
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid where a.attname = '"
                        + column
                        + "' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace"
                        + " and has_table_privilege(c.oid, 'select')"));
    }

    @Test
    void asksOfEachViewerAnewInOneMoment() {
        String both = "select student_id from pupils_seen_by('pupil-a', '2026-11-20') as mine (student_id)"
                + " union all select 'then'"
                + " union all select student_id from pupils_seen_by('li', '2026-11-20') as theirs (student_id)";
        assertThat(inOneMoment(School.TEACHER, both)).containsExactlyInAnyOrder("p-a", "then", "p-x");
    }

    @Test
    void asksAnewInATransactionThatMayChangeSomething() {
        Set<String> seen = school.server().store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pupils_seen_by('pupil-a', '2026-11-20')");
                statement.execute("update accounts set closed_at = now() where login = 'pupil-a'");
                statement.execute("select pupils_seen_by('pupil-a', '2026-11-20')");
                return texts(statement.getResultSet());
            } finally {
                connection.rollback();
            }
        });
        assertThat(seen).isEmpty();
    }

    /** As {@link #as}, in the kind of transaction in which pages read. */
    private Set<String> inOneMoment(String login, String sql) {
        return school.server().store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read read only");
                settings(connection, login);
                statement.execute(sql);
                Set<String> first = texts(statement.getResultSet());
                statement.execute(sql);
                assertThat(texts(statement.getResultSet())).isEqualTo(first);
                return first;
            } finally {
                connection.rollback();
            }
        });
    }

    /** The first column of what a reader's connection shows this viewer. */
    private Set<String> as(String login, String sql) {
        return school.server().store().inTransaction(connection -> {
            settings(connection, login);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return texts(statement.getResultSet());
            } finally {
                connection.rollback();
            }
        });
    }

    private static void settings(Connection connection, String login) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role xueqing_reader");
            statement.execute("set local xueqing.viewer = '" + login + "'");
            statement.execute("set local xueqing.today = '2026-11-20'");
        }
    }

    private static Set<String> texts(ResultSet rows) throws SQLException {
        Set<String> texts = new TreeSet<>();
        while (rows != null && rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }
}
