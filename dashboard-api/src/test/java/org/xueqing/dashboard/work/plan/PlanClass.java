package org.xueqing.dashboard.work.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.item.Item;

/** A class of 45 in grade 3 that is planned for, in a school beside the small one in which live goes on with the run. */
final class PlanClass implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.ofInstant(School.MORNING, ZoneOffset.ofHours(8));
    static final String ID = "c-plan";
    static final String TEACHER = "qian";
    static final int PUPILS = 45;

    private final School school = School.live();

    private PlanClass() {
        school.execute("insert into schools (school_id, name) values ('s-plan', '计划小学') on conflict do nothing");
        school.execute(
                "insert into classes (class_id, school_id, school_year, grade, class_no, opened_on) values"
                        + " ('c-plan', 's-plan', 2026, 3, 1, '2026-09-01'), ('c-young', 's-plan', 2026, 1, 1, '2026-09-01'),"
                        + " ('c-beside', 's-plan', 2026, 3, 2, '2026-09-01'), ('c-strange', 's-plan', 2026, 3, 3, '2026-09-01') on conflict do nothing");
        school.execute("insert into roster_pupils (student_id, pupil_no, name, school_id)"
                + " select 'plan-' || n, n::text, '计生' || n, 's-plan' from generate_series(1, 48) n");
        school.execute(
                "insert into class_members (class_id, student_id, valid_from)"
                        + " select case when n <= 45 then 'c-plan' when n = 46 then 'c-young' when n = 47 then 'c-beside'"
                        + " else 'c-strange' end, 'plan-' || n, date '2026-09-01' from generate_series(1, 48) n on conflict do nothing");
        school.execute("update classes set closed_on = null where school_id = 's-plan'");
        school.execute("update class_members set valid_to = null where student_id like 'plan-%'");
        for (String classId : new String[] {"c-plan", "c-beside", "c-strange"}) {
            school.execute(
                    "insert into lessons (class_id, event_id, knowledge_points, kind, taught_at, taught_by, received_at)"
                            + " select '" + classId + "', gen_random_uuid(), array[knowledge_point], 'TAUGHT',"
                            + " timestamptz '2026-09-10T02:00:00Z' + unit_no * interval '7 days' + position * interval '1 hour', 't',"
                            + " '2026-11-02T02:00:00Z' from placements where edition = 'sujiao-2013' and grade = 3 and volume = '上'"
                            + " and unit_no <= 3");
        }
        // Everybody stands somewhere else; the last five have no history at all.
        school.execute("insert into mastery (run_id, student_id, knowledge_point, mastery, answers, correct, joint,"
                + " last_answered_at) select 7, 'plan-' || n, p.knowledge_point,"
                + " ((n * 37 + row_number() over (partition by n order by p.knowledge_point) * 53) % 97 + 2) / 100.0, 6, 3,"
                + " false, '2026-11-12T04:00:00Z' from generate_series(1, 40) n cross join placements p"
                + " where p.edition = 'sujiao-2013' and (p.grade = 3 and p.volume = '上' and p.unit_no <= 3"
                + " or p.grade = 2 and p.volume = '下')");
        if (count("select count(*) from accounts where login = '" + TEACHER + "'") == 0) {
            school.server()
                    .accounts()
                    .create(NewAccount.teacher(TEACHER, Role.TEACHER, "钱老师", null), School.passwordOf(TEACHER));
            for (String classId : new String[] {ID, "c-young", "c-beside"}) {
                school.server().accounts().assign(TEACHER, classId);
            }
        }
    }

    static PlanClass open() {
        return new PlanClass();
    }

    School school() {
        return school;
    }

    Visitor teacher() {
        return school.signedIn(TEACHER);
    }

    /** An account for a pupil, signed in. */
    Visitor pupil(int number) {
        String login = "plan-" + number;
        if (count("select count(*) from accounts where login = '" + login + "'") == 0) {
            school.server().accounts().create(NewAccount.pupil(login, "计生" + number, login), School.passwordOf(login));
        }
        return school.signedIn(login);
    }

    /** The first click; returns the id of the draft. */
    static String draft(Visitor teacher, String fields) {
        return draft(teacher, ID, fields);
    }

    static String draft(Visitor teacher, String classId, String fields) {
        var answer = teacher.post(
                "/classes/" + classId + "/plans",
                "form=" + UUID.randomUUID() + "&" + fields + "&_csrf=" + teacher.token());
        Matcher plan = Pattern.compile("/plans/(plan-[0-9a-f-]+)")
                .matcher(answer.headers().firstValue("Location").orElse(answer.body()));
        if (!plan.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return plan.group(1);
    }

    /** The second click. */
    static void release(Visitor teacher, String planId) {
        release(teacher, ID, planId);
    }

    static void release(Visitor teacher, String classId, String planId) {
        int status = teacher.post("/classes/" + classId + "/plans/" + planId + "/release", "_csrf=" + teacher.token())
                .statusCode();
        if (status != 302) {
            throw new IllegalStateException("status " + status);
        }
    }

    static String path(String planId) {
        return "/classes/c-plan/plans/" + planId;
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

    /** Of a pupil, as the run believes now, to the last bit. */
    String mastery(int pupil) {
        return text(
                "select coalesce(string_agg(concat_ws(' ', knowledge_point, mastery, answers, correct), ';' order by"
                        + " knowledge_point), '') from mastery where run_id = 7 and student_id = 'plan-" + pupil + "'");
    }

    /** A stored answer to a point, hours before the morning of the tests. */
    void answered(int pupil, String point, int hoursAgo, boolean isRight) {
        String at = School.MORNING.minus(Duration.ofHours(hoursAgo)).toString();
        school.execute(
                "insert into answers (student_id, event_id, item_id, knowledge_points, correct, answered_at, attempt,"
                        + " hints, setting, ordered_at, received_at, flags) values ('plan-" + pupil
                        + "', gen_random_uuid(), 'seen-" + hoursAgo + "', array['" + point + "'], " + isRight + ", '"
                        + at
                        + "', 1, 0, 'CLASSWORK', '" + at + "', '" + at + "', '{}')");
    }

    /** A stored wrong first answer to an item of a family, as it was written. */
    void wrote(int pupil, Item item, String written, int hoursAgo) {
        String at = School.MORNING.minus(Duration.ofHours(hoursAgo)).toString();
        school.execute(
                "insert into answers (student_id, event_id, item_id, knowledge_points, correct, response, answered_at,"
                        + " attempt, hints, setting, ordered_at, received_at, flags) values ('plan-" + pupil
                        + "', gen_random_uuid(), '" + item.itemId() + "', array['"
                        + item.family().practised() + "'], false, '" + written + "', '" + at
                        + "', 1, 0, 'CLASSWORK', '" + at + "', '" + at + "', '{}')");
    }

    /** Live stores a moment later. */
    void awaitStored() {
        Awaitility.await().until(() -> count("select count(*) from outbox") == 0);
    }

    /** What was released leaves, so that the next test plans the same day anew. */
    void forgetPlans() {
        school.execute("delete from plans");
        school.execute("delete from activity_pupils where activity_id like 'plan-%'");
        school.execute("delete from activity_classes where activity_id like 'plan-%'");
        school.execute("delete from activity_items where activity_id like 'plan-%'");
        school.execute("delete from activities where activity_id like 'plan-%'");
    }

    /** The classes are dissolved, so that other tests find the school that they know. */
    @Override
    public void close() {
        forgetPlans();
        school.execute("delete from answers where student_id like 'plan-%'");
        school.execute("delete from steps where student_id like 'plan-%'");
        school.execute("delete from mastery where student_id like 'plan-%'");
        school.execute("delete from lessons where class_id in ('c-plan', 'c-beside', 'c-strange')");
        school.execute("delete from consents where student_id like 'plan-%'");
        school.execute("delete from accounts where login like 'plan-%'");
        school.execute("delete from roster_pupils where student_id like 'plan-%'");
        school.execute("update class_members set valid_to = '2026-11-19' where student_id like 'plan-%'");
        school.execute("update classes set closed_on = '2026-11-19' where school_id = 's-plan'");
    }
}
