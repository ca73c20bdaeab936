package org.xueqing.dashboard.work.board;

import static org.xueqing.dashboard.fixture.Visitor.encoded;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.xueqing.item.family.Families;

/** A class of twelve in the midst of a lesson, with two teachers, in a school beside the small one in which live goes on. */
final class LessonClass implements AutoCloseable {

    static final String ID = "c-lesson";
    static final List<String> TEACHERS = List.of("teacher-sun", "teacher-hu");
    static final List<String> ITEMS = List.of("SUB-2D-BORROW.1.1", "SUB-2D-BORROW.1.2", "SUB-2D-BORROW.1.3");
    static final int PUPILS = 12;

    private static final LocalDate TODAY = LocalDate.ofInstant(School.MORNING, ZoneOffset.ofHours(8));

    private final School school = School.live();

    private LessonClass() {
        school.execute("insert into schools (school_id, name) values ('s-lesson', '课堂小学') on conflict do nothing");
        school.execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on) values"
                + " ('c-lesson', 's-lesson', 2026, 3, 1, '2026-09-01') on conflict do nothing");
        school.execute("update classes set closed_on = null where school_id = 's-lesson'");
        school.execute("insert into roster_pupils (student_id, pupil_no, name, school_id)"
                + " select 'lesson-' || n, n::text, '课生' || n, 's-lesson' from generate_series(1, 12) n");
        school.execute("insert into class_members (class_id, student_id, valid_from) select 'c-lesson', 'lesson-' || n,"
                + " date '2026-09-01' from generate_series(1, 12) n on conflict do nothing");
        school.execute("update class_members set valid_to = null where student_id like 'lesson-%'");
        school.execute(
                "insert into lessons (class_id, event_id, knowledge_points, kind, taught_at, taught_by, received_at)"
                        + " values ('c-lesson', gen_random_uuid(), array['K053'], 'TAUGHT', '2026-11-19T02:00:00Z', 't',"
                        + " '2026-11-19T02:00:00Z'), ('c-lesson', gen_random_uuid(), (select array[min(knowledge_point)] from"
                        + " placements where edition = 'sujiao-2013' and grade = 3 and volume = '上' and unit_no = 1),"
                        + " 'TAUGHT', '2026-11-20T00:00:00Z', 't', '2026-11-20T00:00:00Z')");
        for (String teacher : TEACHERS) {
            if (count("select count(*) from accounts where login = '" + teacher + "'") == 0) {
                school.server()
                        .accounts()
                        .create(
                                NewAccount.teacher(teacher, Role.TEACHER, "课老师" + TEACHERS.indexOf(teacher), null),
                                School.passwordOf(teacher));
                school.server().accounts().assign(teacher, ID);
            }
        }
    }

    static LessonClass open() {
        return new LessonClass();
    }

    School school() {
        return school;
    }

    Visitor teacher(int number) {
        return school.signedIn(TEACHERS.get(number));
    }

    Visitor pupil(int number) {
        String login = "lesson-" + number;
        if (count("select count(*) from accounts where login = '" + login + "'") == 0) {
            school.server().accounts().create(NewAccount.pupil(login, "课生" + number, login), School.passwordOf(login));
        }
        return school.signedIn(login);
    }

    /** Classwork of three items, given now. */
    String gives() {
        String id = "given-" + UUID.randomUUID();
        Store store = school.server().store();
        new GivenItems(store).keep(ITEMS, new ItemMapping.By("t", School.MORNING));
        List<ActivityItem> items = IntStream.range(0, ITEMS.size())
                .mapToObj(at -> ActivityItem.plain(at + 1, Integer.toString(at + 1), ITEMS.get(at)))
                .toList();
        new Activities(store)
                .give(
                        new Activity(
                                id,
                                "s-lesson",
                                3,
                                "退位减法",
                                Setting.CLASSWORK,
                                Activity.Medium.SCREEN,
                                TODAY,
                                TODAY,
                                items),
                        List.of(ID),
                        new Activities.Order("t", School.MORNING, Optional.empty()));
        return id;
    }

    static String right(String item) {
        return Families.item(item).orElseThrow().rule().text();
    }

    static int answer(Visitor pupil, String activity, String item, String typed) {
        return pupil.postFragment(
                        "/me/practice/answers",
                        "eventId=" + UUID.randomUUID() + "&item=" + encoded(item) + "&activity=" + activity
                                + "&sitting=s&typed=" + encoded(typed) + "&_csrf=" + pupil.token())
                .statusCode();
    }

    void awaitStored() {
        Awaitility.await().until(() -> count("select count(*) from outbox") == 0);
    }

    long count(String sql) {
        return client().sql(sql).query(Long.class).single();
    }

    String text(String sql) {
        return String.valueOf(
                client().sql("select (" + sql + ")::text").query(String.class).single());
    }

    private JdbcClient client() {
        return JdbcClient.create(school.server().store().dataSource());
    }

    /** What was given and asked leaves, so that the next lesson begins anew. */
    void forget() {
        awaitStored();
        school.execute("delete from class_questions where class_id = 'c-lesson'");
        school.execute("delete from answers where student_id like 'lesson-%'");
        school.execute("delete from steps where student_id like 'lesson-%'");
        for (String table : List.of("activity_pupils", "activity_classes", "activity_items", "activities")) {
            school.execute("delete from " + table
                    + " where activity_id in (select activity_id from activities where school_id = 's-lesson')");
        }
    }

    @Override
    public void close() {
        forget();
        school.execute("delete from mastery where student_id like 'lesson-%'");
        school.execute("delete from lessons where class_id = 'c-lesson'");
        school.execute("delete from accounts where login like 'lesson-%'");
        school.execute("delete from roster_pupils where student_id like 'lesson-%'");
        school.execute("update class_members set valid_to = '2026-11-19' where student_id like 'lesson-%'");
        school.execute("update classes set closed_on = '2026-11-19' where school_id = 's-lesson'");
    }
}
