package org.xueqing.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.roster.PlannedRow.Outcome;
import org.xueqing.ingest.roster.PlannedRow.Person;
import org.xueqing.ingest.roster.RosterRequest.Leaving;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.roster.RosterRequest.Unknown;
import org.xueqing.ingest.statement.Purpose;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.Workbooks;

class RosterIT {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-09-01T08:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final int PUPILS = 2_000;

    @TempDir
    static Path folder;

    private static Installation installation;
    private static RosterImport roster;

    @BeforeAll
    static void open() {
        installation = Installations.open(folder.resolve("data"));
        roster = new RosterImport(installation.store(), new Random(1), NOW);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void takesTwoThousandPupilsInSecondsAndTheSameFileAgainChangesNothing() throws IOException {
        RosterRequest request = creating("大学校");
        Path file = file(Rows.pupils(PUPILS), Rows.staff("T01,陈老师,,1.1,三年级", "T02,林老师,3.1、3.2,,"));
        Instant start = Instant.now();
        RosterPlan plan = roster.plan(file, request);
        roster.apply(plan);
        Duration took = Duration.between(start, Instant.now());
        System.out.printf("%d pupils from a sheet into the roster: %d ms%n", PUPILS, took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(plan.refused()).isEmpty();
        assertThat(count(plan, Outcome.NEW)).isEqualTo(PUPILS);
        assertThat(one("select count(*) from roster_pupils join schools using (school_id) where schools.name = '大学校'"))
                .isEqualTo("2000");
        assertThat(one("select count(*) from withheld where purpose = 'PRACTICE'"))
                .isEqualTo("40");
        String version = one("select version from versions where name = 'classes'");
        RosterPlan again = roster.plan(file, request);
        assertThat(again.changes()).isEmpty();
        roster.apply(again);
        assertThat(one("select version from versions where name = 'classes'")).isEqualTo(version);
        assertThat(one(
                        "select accepted || ' ' || repeated from imports where kind = 'roster' and accepted + repeated > 2000"
                                + " order by import_id desc limit 1"))
                .isEqualTo("0 2002");
    }

    @Test
    void writesWhatThePlanHasShownAndNothingIfTheRosterIsAnotherMeanwhile() throws IOException {
        take("计划小学", ",1,王明,男,三,2班,王父,13900000001,是,");
        RosterRequest request = creating("计划小学");
        RosterPlan shown = roster.plan(file(Rows.pupils(List.of(",1,王明,男,三,2班,王父,13900000002,是,"))), request);
        take("计划小学", ",2,李华,女,三,2班,,,,");
        assertThatThrownBy(() -> roster.apply(shown))
                .isInstanceOf(SpokenException.class)
                .hasMessageContaining("changed");
        assertThat(one("select phone from guardians join guardianships using (guardian_id) where valid_to is null"
                        + " and guardians.name = '王父'"))
                .isEqualTo("13900000001");
    }

    @Test
    void writesNothingForARefusedRowUnlessItIsToBeSkipped() throws IOException {
        Path file = file(Rows.pupils(List.of(
                Rows.nationalId(500_001) + ",1,王明,男,三,2班,,,,",
                Rows.nationalId(500_001) + ",2,李华,女,三,2班,,,,",
                Rows.nationalId(500_003) + ",3,张伟,男,三,2班,,,,")));
        RosterPlan plan = roster.plan(file, creating("拒绝小学"));
        assertThat(plan.refused()).hasSize(2);
        assertThatThrownBy(() -> roster.apply(plan)).hasMessageContaining("nothing was written");
        assertThat(one("select count(*) from schools where name = '拒绝小学'")).isEqualTo("0");
        roster.apply(roster.plan(file, creating("拒绝小学").withRefusedRows(RefusedRows.ARE_SKIPPED)));
        assertThat(members("拒绝小学")).containsExactly(List.of("张伟", "2", "2026-09-01", "null"));
        assertThat(one("select refused from imports order by import_id desc limit 1"))
                .isEqualTo("2");
    }

    @Test
    void movesPupilsOnADayAndBackOnTheSameDay() throws IOException {
        String id = Rows.nationalId(510_001);
        take("转班小学", id + ",1,王明,男,三,1班,,,,", Rows.nationalId(510_002) + ",1,李华,男,三,2班,,,,");
        LocalDate later = DAY.plusDays(30);
        for (String classNo : List.of("2", "1", "2")) {
            roster.apply(roster.plan(
                    file(Rows.pupils(List.of(id + ",9,王明,男,三," + classNo + "班,,,,"))),
                    RosterRequest.of("转班小学", later)));
        }
        assertThat(members("转班小学").stream().filter(row -> row.get(0).equals("王明")))
                .containsExactly(
                        List.of("王明", "1", "2026-09-01", "2026-09-30"),
                        List.of("王明", "1", "2026-10-01", "2026-09-30"),
                        List.of("王明", "2", "2026-10-01", "null"));
    }

    @Test
    void marksWhoIsNotOnACompleteListAsHavingLeftAndTakesThemBack() throws IOException {
        String stays = Rows.nationalId(520_001) + ",1,王明,男,三,1班,,,,";
        String goes = Rows.nationalId(520_002) + ",2,李华,男,三,1班,,,,";
        take("离校小学", stays, goes);
        RosterRequest complete = RosterRequest.of("离校小学", DAY.plusDays(10)).withLeaving(Leaving.OF_LISTED_CLASSES);
        RosterPlan plan = roster.plan(file(Rows.pupils(List.of(stays))), complete);
        assertThat(count(plan, Outcome.LEFT)).isEqualTo(1);
        roster.apply(plan);
        assertThat(one("select left_on from roster_pupils where national_id = '" + Rows.nationalId(520_002) + "'"))
                .isEqualTo("2026-09-10");
        assertThat(roster.plan(file(Rows.pupils(List.of(stays))), complete).changes())
                .isEmpty();
        roster.apply(roster.plan(file(Rows.pupils(List.of(goes))), RosterRequest.of("离校小学", DAY.plusDays(20))));
        assertThat(members("离校小学").stream().filter(row -> row.get(0).equals("李华")))
                .containsExactly(
                        List.of("李华", "1", "2026-09-01", "2026-09-10"), List.of("李华", "1", "2026-09-21", "null"));
    }

    @Test
    void movesTheSchoolIntoItsNextYearOnce() throws IOException {
        take("升级小学", Rows.nationalId(530_001) + ",1,王明,男,五,1班,,,,", Rows.nationalId(530_002) + ",1,李华,男,六,1班,,,,");
        roster.apply(roster.plan(file(Rows.staff("T09,高老师,五(1)班、六(1)班,六(1)班,")), RosterRequest.of("升级小学", DAY)));
        YearRollOver rollOver = new YearRollOver(installation.store(), NOW);
        assertThat(rollOver.nextYear(one("select school_id from schools where name = '升级小学'")))
                .hasValue(2027);
        YearRollOver.Request request = new YearRollOver.Request("升级小学", 2027, LocalDate.of(2027, 9, 1), "");
        assertThat(rollOver.plan(request))
                .extracting(YearRollOver.ClassStep::isClosing)
                .containsExactly(false, true);
        assertThat(classes("升级小学")).contains(List.of("5", "1", "2026", "null"));
        rollOver.apply(request);
        assertThat(classes("升级小学"))
                .containsExactly(List.of("6", "1", "2026", "2027-08-31"), List.of("6", "1", "2027", "null"));
        assertThat(one("select left_on from roster_pupils where national_id = '" + Rows.nationalId(530_002) + "'"))
                .isEqualTo("2027-08-31");
        assertThat(
                        Installations.query(
                                installation,
                                """
                        select c.grade, t.duty, t.valid_to from teaching_assignments t join classes c using (class_id)
                          join schools s using (school_id) where s.name = '升级小学' order by 1, 2, 3
                        """))
                .containsExactly(
                        List.of("6", "HEAD", "2027-08-31"),
                        List.of("6", "MATHS", "2027-08-31"),
                        List.of("6", "MATHS", "null"));
        assertThatThrownBy(() -> rollOver.apply(request)).hasMessageContaining("2027 already");
        assertThatThrownBy(() -> rollOver.apply(new YearRollOver.Request("升级小学", 2026, LocalDate.of(2026, 9, 1), "")))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> rollOver.apply(new YearRollOver.Request("升级小学", 2029, LocalDate.of(2029, 9, 1), "")))
                .hasMessageContaining("--to 2028");
    }

    @Test
    void datesDutiesAndEndsThoseThatTheSheetNoLongerNames() throws IOException {
        Sheet pupils = Rows.pupils(
                List.of(Rows.nationalId(540_001) + ",1,王明,男,三,1班,,,,", Rows.nationalId(540_002) + ",1,李华,男,三,2班,,,,"));
        roster.apply(roster.plan(file(pupils, Rows.staff("T01,陈老师,3.1,3.1,三年级")), creating("教师小学")));
        RosterRequest later = RosterRequest.of("教师小学", DAY.plusDays(30));
        Path changed = file(pupils, Rows.staff("T01,陈老师,3.2,3.1,"));
        roster.apply(roster.plan(changed, later));
        assertThat(
                        Installations.query(
                                installation,
                                """
                        select c.class_no, t.duty, t.valid_from, t.valid_to from teaching_assignments t
                          join classes c using (class_id) join schools s using (school_id)
                         where s.name = '教师小学' order by 1, 2
                        """))
                .containsExactly(
                        List.of("1", "HEAD", "2026-09-01", "null"),
                        List.of("1", "MATHS", "2026-09-01", "2026-09-30"),
                        List.of("2", "MATHS", "2026-10-01", "null"));
        assertThat(one("select count(*) from grade_leads where valid_to is not null"))
                .isEqualTo("1");
        assertThat(roster.plan(changed, later).changes()).isEmpty();
    }

    @Test
    void recordsWhatWasCollectedOnPaperForAClass() throws IOException {
        take("纸质小学", Rows.nationalId(550_001) + ",1,王明,男,三,1班,,,,");
        String classId = one("select class_id from classes join schools using (school_id) where schools.name = '纸质小学'");
        ClassStatements statements = new ClassStatements(installation.store(), NOW);
        statements.record(
                new ClassStatements.PaperForms(classId, DAY, "陈老师", "admin"),
                List.of(Purpose.PRACTICE, Purpose.DIGEST));
        statements.record(new ClassStatements.PaperForms(classId, DAY, "林老师", "admin"), List.of(Purpose.DIGEST));
        assertThat(Installations.query(
                        installation, "select purpose, collected_by from consent_statements order by purpose"))
                .containsExactly(List.of("DIGEST", "林老师"), List.of("PRACTICE", "陈老师"));
    }

    @Test
    void takesOneRosterInBulkAndThenItsDeltas() throws IOException {
        Path bulk = OneRosterFolder.bulk(folder.resolve("bulk"));
        RosterRequest request = creating("实验小学");
        RosterPlan plan = roster.plan(bulk, request);
        assertThat(plan.refused()).isEmpty();
        roster.apply(plan);
        assertThat(members("实验小学"))
                .containsExactly(List.of("李华", "2", "2026-09-01", "null"), List.of("王明", "1", "2026-09-01", "null"));
        assertThat(Installations.query(installation, "select school_year, semester, first_day from terms"))
                .containsExactly(List.of("2026", "上", "2026-09-01"));
        assertThat(
                        one(
                                "select count(*) from guardianships join guardians using (guardian_id) where phone = '13700000001'"))
                .isEqualTo("1");
        assertThat(roster.plan(bulk, request).changes()).isEmpty();

        Path delta = OneRosterFolder.delta(folder.resolve("delta"));
        RosterRequest later = RosterRequest.of("实验小学", DAY.plusDays(30));
        RosterPlan difference = roster.plan(delta, later);
        assertThat(difference.refused()).isEmpty();
        assertThat(count(difference, Outcome.MOVED)).isEqualTo(1);
        assertThat(count(difference, Outcome.LEFT)).isEqualTo(1);
        roster.apply(difference);
        assertThat(members("实验小学"))
                .containsExactly(
                        List.of("李华", "2", "2026-09-01", "2026-09-30"),
                        List.of("王小明", "1", "2026-09-01", "2026-09-30"),
                        List.of("王小明", "2", "2026-10-01", "null"));
        assertThat(one("select count(*) from teaching_assignments t join staff s using (staff_id)"
                        + " where s.name = '陈静' and t.valid_to is not null"))
                .isEqualTo("1");
        assertThat(roster.plan(delta, later).changes()).isEmpty();
    }

    private static RosterRequest creating(String school) {
        return RosterRequest.of(school, DAY).withUnknown(Unknown.CREATED);
    }

    private static void take(String school, String... lines) throws IOException {
        RosterPlan plan = roster.plan(file(Rows.pupils(List.of(lines))), creating(school));
        assertThat(plan.refused()).isEmpty();
        roster.apply(plan);
    }

    private static Path file(Sheet... sheets) throws IOException {
        return Workbooks.write(Files.createTempFile(folder, "roster", ".xlsx"), sheets);
    }

    private static long count(RosterPlan plan, Outcome outcome) {
        return plan.count(Person.PUPIL, outcome);
    }

    private static List<List<String>> members(String school) {
        return Installations.query(
                installation,
                """
                select p.name, c.class_no, m.valid_from, m.valid_to
                  from class_members m join roster_pupils p using (student_id) join classes c using (class_id)
                  join schools s on s.school_id = c.school_id
                 where s.name = '%s' order by 1, 3, 2
                """
                        .formatted(school));
    }

    private static List<List<String>> classes(String school) {
        return Installations.query(
                installation,
                """
                select grade, class_no, school_year, closed_on from classes join schools s using (school_id)
                 where s.name = '%s' order by 1, 3
                """
                        .formatted(school));
    }

    private static String one(String sql) {
        List<List<String>> rows = Installations.query(installation, sql);
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(String.join(" ", row)));
        return String.join("|", texts);
    }
}
