package org.xueqing.dashboard.practice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.event.Setting;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.store.Store;

/** A class of grade 3 and one of grade 1 with pupils who practise on the screen, in a school beside the small one. */
final class PracticeClass implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.ofInstant(School.MORNING, ZoneOffset.ofHours(8));

    private static final AtomicInteger PUPILS = new AtomicInteger();

    private final School school = School.open();

    private PracticeClass() {
        school.execute("insert into schools (school_id, name) values ('s-practice', '练习小学') on conflict do nothing");
        school.execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on) values"
                + " ('c-three', 's-practice', 2026, 3, 1, '2026-09-01'), ('c-one', 's-practice', 2026, 1, 1, '2026-09-01')"
                + " on conflict do nothing");
        school.execute("update classes set closed_on = null where school_id = 's-practice'");
    }

    static PracticeClass open() {
        return new PracticeClass();
    }

    School school() {
        return school;
    }

    Store store() {
        return school.server().store();
    }

    /** A new pupil, signed in. The class is that of grade 3, or c-one. */
    String pupil(String classId) {
        String login = "practice-" + PUPILS.incrementAndGet();
        school.execute("insert into roster_pupils (student_id, pupil_no, name) values ('" + login + "', '1', '小明')");
        school.server().accounts().create(NewAccount.pupil(login, "小明", login), School.passwordOf(login));
        school.execute("insert into class_members (class_id, student_id, valid_from) values ('" + classId + "', '"
                + login + "', '2026-09-01')");
        return login;
    }

    /** A new teacher of a class. */
    String teacher(String classId) {
        String login = "practice-teacher-" + PUPILS.incrementAndGet();
        school.server()
                .accounts()
                .create(NewAccount.teacher(login, Role.TEACHER, "吴老师", null), School.passwordOf(login));
        school.server().accounts().assign(login, classId);
        return login;
    }

    Visitor signedIn(String pupil) {
        return school.signedIn(pupil);
    }

    /** Gives items of families to a class on the screen, from yesterday until tomorrow. */
    String gives(String classId, Setting setting, String... itemIds) {
        String id = "practice-" + count("select count(*) from activities");
        new GivenItems(store()).keep(List.of(itemIds), new ItemMapping.By("wang", School.MORNING));
        List<ActivityItem> items = IntStream.range(0, itemIds.length)
                .mapToObj(at -> ActivityItem.plain(at + 1, Integer.toString(at + 1), itemIds[at]))
                .toList();
        int grade = classId.equals("c-one") ? 1 : 3;
        new Activities(store())
                .give(
                        new Activity(
                                id,
                                "s-practice",
                                grade,
                                "两位数减法",
                                setting,
                                Activity.Medium.SCREEN,
                                TODAY.minusDays(1),
                                TODAY.plusDays(1),
                                items),
                        List.of(classId),
                        new Activities.Order("wang", School.MORNING, Optional.of("a test")));
        return id;
    }

    /** As the published run would say it. */
    void holds(String pupil, String point, double mastery) {
        school.execute("delete from mastery where student_id = '" + pupil + "' and knowledge_point = '" + point + "'");
        school.execute("insert into mastery (run_id, student_id, knowledge_point, mastery, answers, correct, joint,"
                + " last_answered_at) select run_id, '" + pupil + "', '" + point + "', " + mastery
                + ", 6, 5, false, '2026-11-19T00:00:00Z' from published_run");
    }

    long count(String sql) {
        return JdbcClient.create(store().dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }

    String text(String sql) {
        return String.valueOf(JdbcClient.create(store().dataSource())
                .sql("select (" + sql + ")::text")
                .query(String.class)
                .single());
    }

    /** Live stores a moment later. */
    void awaits(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }

    /** A guardian refuses. */
    void withholds(String pupil) {
        school.execute(
                "insert into consents (student_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)"
                        + " values ('" + pupil + "', 'PRACTICE', 'REFUSED', '2026-11-19', 'paper', 'director',"
                        + " '2026-11-19T00:00:00Z')");
    }

    /** Answers that were accepted, stored or on their way. */
    long accepted(String pupil, String kind) {
        return count("select (select count(*) from events where subject_id = '" + pupil + "' and kind = '" + kind
                + "') + (select count(*) from outbox where subject_id = '" + pupil + "' and kind = '" + kind + "')");
    }

    /** The classes are dissolved and what they did leaves, so that other tests find the school that they know. */
    @Override
    public void close() {
        school.execute("delete from answers where student_id like 'practice-%'");
        school.execute("delete from mastery where student_id like 'practice-%'");
        school.execute("delete from steps where student_id like 'practice-%'");
        school.execute("delete from self_assessments where student_id like 'practice-%'");
        school.execute("delete from pack_openings where student_id like 'practice-%'");
        school.execute(
                "delete from learning_pack_points; delete from learning_packs where class_id in ('c-three', 'c-one')");
        school.execute("delete from consents where student_id like 'practice-%'");
        school.execute("delete from class_openings where class_id = 'c-one'");
        school.execute("delete from class_devices where class_id = 'c-one'");
        school.execute("delete from teaching_assignments where class_id in ('c-three', 'c-one')");
        school.execute("delete from accounts where login like 'practice-%'");
        school.execute("delete from roster_pupils where student_id like 'practice-%'");
        school.execute("update class_members set valid_to = '2026-11-19' where student_id like 'practice-%'");
        school.execute("update classes set closed_on = '2026-11-19' where school_id = 's-practice'");
    }
}
