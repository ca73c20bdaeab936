package org.xueqing.ingest.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Setting;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.flow.Installation;

class PaperDeskIT {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-20T08:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);
    private static final Activities.Order ORDER = new Activities.Order("wang", NOW.instant(), Optional.empty());
    private static final List<ActivityItem> ITEMS = IntStream.rangeClosed(1, 3)
            .mapToObj(n -> ActivityItem.plain(n, Integer.toString(n), "book-12-" + n))
            .toList();

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Activities activities;
    private static PaperDesk desk;

    @BeforeAll
    static void open() {
        installation = Installations.open(folder);
        activities = new Activities(installation.store());
        desk = new PaperDesk(installation.store(), NOW, ZoneId.of("Asia/Shanghai"));
        execute("insert into schools (school_id, name) values ('s', '学校'), ('s2', '另一所')");
        execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)"
                + " values ('c', 's', 2026, 3, 1, '2026-09-01'), ('c2', 's2', 2026, 3, 1, '2026-09-01')");
        execute("insert into roster_pupils (student_id, pupil_no, name, school_id)"
                + " values ('p-1', '1', '甲', 's'), ('p-2', '2', '乙', 's'), ('p-3', '3', '丙', 's')");
        execute("insert into class_members (class_id, student_id, valid_from, valid_to) values"
                + " ('c', 'p-1', '2026-09-01', null), ('c', 'p-2', '2026-09-01', null),"
                + " ('c', 'p-3', '2026-09-01', null), ('c', 'p-gone', '2026-09-01', '2026-10-01')");
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void everyoneExpectedIsCorrectButWhatWasKeyed() {
        Activity homework = homework("a-keyed", Setting.HOMEWORK, DAY);
        assertThat(activities.give(homework, List.of("c"), ORDER)).isEqualTo(new Given.Made(3));
        assertThat(key(homework, "1 2=7", "3 q")).isEqualTo(new Tally(6, 0, 0, 0));
        assertThat(answers(homework))
                .containsExactly(
                        "[p-1, book-12-1, t, null]",
                        "[p-1, book-12-2, f, 7]",
                        "[p-1, book-12-3, t, null]",
                        "[p-2, book-12-1, t, null]",
                        "[p-2, book-12-2, t, null]",
                        "[p-2, book-12-3, t, null]");
        assertThat(Installations.query(
                        installation,
                        "select student_id, presence from activity_pupils where activity_id = 'a-keyed' order by 1"))
                .hasToString("[[p-1, EXPECTED], [p-2, EXPECTED], [p-3, ABSENT]]");
    }

    @Test
    void keyingTheSameAgainChangesNothing() {
        Activity homework = homework("a-again", Setting.HOMEWORK, DAY);
        activities.give(homework, List.of("c"), ORDER);
        assertThat(activities.give(homework, List.of("c"), ORDER)).isEqualTo(new Given.Repeated());
        Activity shorter = homework.of(homework.items().subList(0, 2));
        assertThat(activities.give(shorter, List.of("c"), ORDER)).isInstanceOf(Given.Refused.class);
        key(homework, "1 2 3");
        List<String> before = answers(homework);
        assertThat(key(homework, "1 2 3").rows()).isZero();
        assertThat(answers(homework)).isEqualTo(before);
    }

    @Test
    void aCorrectionIsAVoidAndANewAnswer() {
        Activity homework = homework("a-corrected", Setting.HOMEWORK, DAY);
        activities.give(homework, List.of("c"), ORDER);
        key(homework, "1 2", "3 w");
        assertThat(key(homework, "1 3", "2 q").accepted()).isEqualTo(2 * 2 + 3 + 3);
        assertThat(answers(homework))
                .containsExactly(
                        "[p-1, book-12-1, t, null]",
                        "[p-1, book-12-2, t, null]",
                        "[p-1, book-12-3, f, null]",
                        "[p-3, book-12-1, t, null]",
                        "[p-3, book-12-2, t, null]",
                        "[p-3, book-12-3, t, null]");
        assertThat(key(homework, "1 2", "3 w").accepted()).isPositive();
        assertThat(answers(homework)).hasSize(6).contains("[p-1, book-12-2, f, null]", "[p-2, book-12-1, t, null]");
    }

    @Test
    void whoeverKeysSecondIsToldAndChangesNothing() {
        Activity homework = homework("a-twice", Setting.HOMEWORK, DAY);
        activities.give(homework, List.of("c"), ORDER);
        assertThat(confirm(homework, "wang", Optional.empty(), "1 2")).isInstanceOf(Taken.Stored.class);
        List<String> before = answers(homework);
        Taken second = confirm(homework, "li", Optional.empty(), "1 3", "2 q");
        assertThat(second).isEqualTo(new Taken.Overtaken("wang", NOW.instant()));
        assertThat(answers(homework)).isEqualTo(before);
        assertThat(confirm(homework, "li", Optional.of(NOW.instant()), "1 3")).isInstanceOf(Taken.Stored.class);
        assertThat(answers(homework)).contains("[p-1, book-12-2, t, null]", "[p-1, book-12-3, f, null]");
    }

    @Test
    void paperWorkStaysPaperWhereConsentIsWithheldAndWhereNobodyCanBeNamed() {
        execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)"
                + " values ('c3', 's', 2026, 3, 3, '2026-09-01')");
        execute("insert into roster_pupils (student_id, pupil_no, name, school_id)"
                + " values ('p-yes', '1', '丁', 's'), ('p-no', '2', '戊', 's')");
        execute("insert into class_members (class_id, student_id, valid_from) values"
                + " ('c3', 'p-yes', '2026-09-01'), ('c3', 'p-no', '2026-09-01'), ('c3', 'p-nameless', '2026-09-01')");
        execute("insert into consents (student_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)"
                + " values ('p-no', 'PRACTICE', 'REFUSED', '2026-09-01', 'paper', 'zhou', '2026-09-01T00:00:00Z')");
        Activity homework = homework("a-consent", Setting.HOMEWORK, DAY);
        activities.give(homework, List.of("c3"), ORDER);
        Keyed keyed = Keying.read(List.of("2 1"), desk.roll("a-consent", "c3"), homework.items());
        desk.take(homework, desk.allRightBut(homework, "c3", keyed, "wang"));
        Installations.awaitLanded(installation);
        assertThat(answers(homework)).hasSize(3).allMatch(answer -> answer.startsWith("[p-yes"));
    }

    @Test
    void aTestStandsOnlyWhereTheCalendarAllowsItOrAnAdministratorSaysWhy() {
        Activity test = homework("a-test", Setting.TEST, DAY);
        assertThat(activities.give(test, List.of("c"), ORDER)).isInstanceOf(Given.Refused.class);
        assertThat(activities.find("a-test")).isEmpty();
        Activities.Order overriding = new Activities.Order("director", NOW.instant(), Optional.of("区里要求的质量监测"));
        assertThat(activities.give(test, List.of("c"), overriding)).isEqualTo(new Given.Made(3));
        assertThat(Installations.query(installation, "select activity_id, reason, login from exam_overrides"))
                .hasToString("[[a-test, 区里要求的质量监测, director]]");
    }

    @Test
    void noTestIsHeldOverSeveralSchools() {
        execute("insert into terms values ('s', 2025, '上', '2025-09-01', '2026-01-20', '2026-01-10', '2026-01-15')"
                + " on conflict do nothing");
        Activity test = homework("a-two-schools", Setting.TEST, LocalDate.of(2026, 1, 12));
        assertThat(activities.give(test, List.of("c", "c2"), ORDER))
                .isInstanceOfSatisfying(
                        Given.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo("exam.schools"));
    }

    private static Taken confirm(Activity activity, String by, Optional<Instant> keyedBefore, String... lines) {
        Keyed keyed = Keying.read(List.of(lines), desk.roll(activity.activityId(), "c"), activity.items());
        Taken taken = desk.takeUnlessOvertaken(activity, desk.allRightBut(activity, "c", keyed, by), keyedBefore);
        Installations.awaitLanded(installation);
        return taken;
    }

    private static Tally key(Activity activity, String... lines) {
        Keyed keyed = Keying.read(List.of(lines), desk.roll(activity.activityId(), "c"), activity.items());
        assertThat(keyed.complaints()).isEmpty();
        Tally tally = desk.take(activity, desk.allRightBut(activity, "c", keyed, "wang"));
        Installations.awaitLanded(installation);
        return tally;
    }

    private static List<String> answers(Activity activity) {
        return Installations.query(
                        installation,
                        "select student_id, item_id, correct, response from answers a where activity_id = '"
                                + activity.activityId()
                                + "' and not exists (select 1 from voids v where v.student_id = a.student_id"
                                + " and v.target_event_id = a.event_id) order by 1, 2")
                .stream()
                .map(List::toString)
                .toList();
    }

    private static Activity homework(String id, Setting setting, LocalDate day) {
        return new Activity(id, "s", 3, "补充习题第 12 页", setting, Activity.Medium.PAPER, day, day, ITEMS);
    }

    private static void execute(String sql) {
        installation.store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
