package org.xueqing.ingest.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Setting;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.activity.ExamGuard;
import org.xueqing.ingest.file.FileImport;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.outbox.Rehearsal;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.translate.Format;
import org.xueqing.ingest.translate.Rows;

class MarksImportIT {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-20T08:00:00Z"));

    @TempDir
    static Path folder;

    private static Installation installation;
    private static MarksImport marks;

    @BeforeAll
    static void open() {
        installation = Installations.open(folder.resolve("data"));
        marks = new MarksImport(installation.store(), NOW, ZoneId.of("Asia/Shanghai"));
        execute("insert into schools (school_id, name) values ('s', '学校')");
        execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)"
                + " values ('c-1', 's', 2026, 3, 1, '2026-09-01'), ('c-2', 's', 2026, 3, 2, '2026-09-01'),"
                + " ('c-4', 's', 2026, 4, 1, '2026-09-01')");
        execute("insert into roster_pupils (student_id, pupil_no, name, school_id, national_id) values"
                + " ('p-1', '01', '甲', 's', 'G320400201709010011'), ('p-2', '02', '王安', 's', null),"
                + " ('p-3', '03', '王安', 's', null), ('p-4', '01', '丁', 's', null), ('p-5', '01', '戊', 's', null)");
        execute("insert into class_members (class_id, student_id, valid_from) values ('c-1', 'p-1', '2026-09-01'),"
                + " ('c-1', 'p-2', '2026-09-01'), ('c-1', 'p-3', '2026-09-01'), ('c-2', 'p-4', '2026-09-01'),"
                + " ('c-4', 'p-5', '2026-09-01')");
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void takesMarksOfSeveralClassesAndGradesOnce() throws IOException {
        Path file = write("班级,学号,姓名,1,2\n满分,,,1,4\n知识点,,,K104,K105\n"
                + "三年级1班,1,甲,1,2\n三1班,2,王安,0,\n三(1)班,3,王安,缺考,\n302,1,丁,1,4\n四年级1班,1,戊,1,4\n");
        PaperRequest request = request("单元练习", "");
        assertThat(marks.take(marks.plan(file, request))).isEqualTo(new Tally(7, 0, 0, 0));
        Installations.awaitLanded(installation);
        assertThat(query("select student_id, split_part(item_id, '#', 2), correct, score from answers"
                        + " where activity_id like 'paper-%' and student_id in ('p-1', 'p-2', 'p-3') order by 1, 2"))
                .containsExactly("[p-1, 1, t, 1]", "[p-1, 2, f, 0.5]", "[p-2, 1, f, 0]");
        assertThat(query("select p.student_id, presence from activity_pupils p join activities a using (activity_id)"
                        + " where a.title = '单元练习' and a.grade = 3 order by 1"))
                .containsExactly("[p-1, EXPECTED]", "[p-2, EXPECTED]", "[p-3, ABSENT]", "[p-4, EXPECTED]");
        assertThat(query("select count(*) from activities where title = '单元练习'"))
                .containsExactly("[2]");
        assertThat(query("select distinct knowledge_point from item_knowledge_points where item_id like 'paper-%#2'"))
                .containsExactly("[K105]");
        assertThat(marks.take(marks.plan(file, request)).rows()).isZero();
    }

    @Test
    void findsPupilsByTheirNationalIdWhateverClassIsWritten() throws IOException {
        Path file = write("学籍号,1\n满分,1\nG320400201709010011,1\n");
        MarksPlan plan = marks.plan(file, request("按学籍号", ""));
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.rows()).isEqualTo(1);
    }

    @Test
    void refusesRowsThatNameNobodyOrTwoAndWritesNothingUnlessTold() throws IOException {
        Path file = write("姓名,1\n满分,1\n甲,1\n王安,1\n无名,1\n甲,0\n");
        MarksPlan plan = marks.plan(file, request("拒绝", "三年级1班"));
        assertThat(plan.refused().stream()
                        .map(row -> row.row() + " " + row.why().key()))
                .containsExactlyInAnyOrder(
                        "4 marks.two-pupils", "5 marks.no-pupil", "3 marks.pupil-twice", "6 marks.pupil-twice");
        assertThatThrownBy(() -> marks.take(plan)).isInstanceOf(SpokenException.class);
        assertThat(query("select * from activities where title = '拒绝'")).isEmpty();
    }

    @Test
    void holdsATestAgainstTheExamCalendar() throws IOException {
        Path file = write("班级,学号,1\n满分,,1\n三年级1班,1,1\n");
        PaperRequest test = new PaperRequest(
                "学校",
                "期中",
                LocalDate.of(2026, 11, 10),
                Setting.TEST,
                "",
                "director",
                Optional.empty(),
                RefusedRows.STOP_ALL);
        MarksPlan plan = marks.plan(file, test);
        assertThatThrownBy(() -> marks.take(plan)).isInstanceOfSatisfying(SpokenException.class, e -> assertThat(
                        e.sentence().key())
                .isEqualTo("exam.no-window"));
        assertThat(query("select * from activities where title = '期中'")).isEmpty();
    }

    @Test
    void holdsAnswersOfATestThatComeWithoutAPaperAgainstTheSameCalendar() throws IOException {
        execute("insert into schools (school_id, name) values ('s-cal', '有校历的学校')");
        execute("insert into terms (school_id, school_year, semester, first_day, last_day, exam_from, exam_to)"
                + " values ('s-cal', 2026, '上', '2026-09-01', '2027-01-20', '2027-01-08', '2027-01-12')");
        execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on) values"
                + " ('c-cal-3', 's-cal', 2026, 3, 1, '2026-09-01'), ('c-cal-1', 's-cal', 2026, 1, 1, '2026-09-01')");
        execute("insert into roster_pupils (student_id, pupil_no, name, school_id) values"
                + " ('p-cal-3', '1', '甲', 's-cal'), ('p-cal-1', '1', '乙', 's-cal')");
        execute("insert into class_members (class_id, student_id, valid_from) values"
                + " ('c-cal-3', 'p-cal-3', '2026-09-01'), ('c-cal-1', 'p-cal-1', '2026-09-01')");
        execute("insert into activities values"
                + " ('given', 's-cal', 3, '已安排', 'TEST', 'PAPER', '2026-11-10', '2026-11-10', 'wang', now())");
        assertThat(refusals(
                        "p-cal-3,TEST,2026-11-10T01:00:00Z,",
                        "p-cal-3,TEST,2026-11-10T01:00:00Z,given",
                        "p-cal-3,TEST,2027-01-09T01:00:00Z,",
                        "p-cal-3,QUIZ,2026-11-10T01:00:00Z,",
                        "p-cal-1,TEST,2027-01-09T01:00:00Z,",
                        "p-cal-3,TEST,,",
                        "p-outside,TEST,2026-11-10T01:00:00Z,"))
                .containsExactly("2 setting exam.outside", "6 setting exam.grade", "7 setting exam.undated");
    }

    /** What a file of answers hears, by line: pupil, setting, time, activity. */
    private static List<String> refusals(String... answers) throws IOException {
        StringBuilder file =
                new StringBuilder("eventId,itemId,correct,sequence,studentId,setting,answeredAt,activityId\n");
        for (int i = 0; i < answers.length; i++) {
            file.append(new UUID(7, i))
                    .append(",i,1,")
                    .append(i)
                    .append(',')
                    .append(answers[i])
                    .append('\n');
        }
        List<String> refusals = new ArrayList<>();
        try (Rows rows = Format.ANSWERS_CSV.open(write(file.toString()), "test", Format.SkillNames.Q);
                Rehearsal rehearsal = Rehearsal.begin(installation.store())) {
            new FileImport(
                            new ExamGuard(installation.store(), ZoneId.of("Asia/Shanghai"))::objections,
                            rehearsal::judgeEach,
                            complaint -> refusals.add(complaint.place().line() + " " + complaint.field() + " "
                                    + complaint.why().key()))
                    .run(rows, soFar -> {});
        }
        return refusals;
    }

    private static PaperRequest request(String title, String className) {
        return new PaperRequest(
                "学校",
                title,
                LocalDate.of(2026, 11, 19),
                Setting.HOMEWORK,
                className,
                "wang",
                Optional.empty(),
                RefusedRows.STOP_ALL);
    }

    private static Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "marks", ".csv"), text);
    }

    private static List<String> query(String sql) {
        return Installations.query(installation, sql).stream()
                .map(List::toString)
                .toList();
    }

    private static void execute(String sql) {
        installation.store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
