package org.xueqing.dashboard.work;

import java.util.UUID;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/** A class of 45 that works on paper, with a teacher of its own, in a school beside the small one. */
final class PaperClass implements AutoCloseable {

    static final String ID = "c-work";
    static final String TEACHER = "han";
    static final String COLLEAGUE = "tang";
    static final int PUPILS = 45;

    private final School school = School.open();

    private PaperClass() {
        school.execute("insert into schools (school_id, name) values ('s-paper', '纸笔小学') on conflict do nothing");
        school.execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on) values"
                + " ('c-work', 's-paper', 2026, 2, 1, '2026-09-01'), ('c-also', 's-paper', 2026, 2, 2, '2026-09-01'),"
                + " ('c-alone', 's-paper', 2026, 3, 1, '2026-09-01') on conflict do nothing");
        school.execute("update classes set closed_on = null where school_id = 's-paper'");
        school.execute(
                "insert into roster_pupils (student_id, pupil_no, name, school_id)"
                        + " select 'w-' || n, n::text, '纸生' || n, 's-paper' from generate_series(1, 45) n on conflict do nothing");
        school.execute("insert into class_members (class_id, student_id, valid_from)"
                + " select 'c-work', 'w-' || n, '2026-09-01' from generate_series(1, 45) n on conflict do nothing");
        account(TEACHER, "韩老师");
        account(COLLEAGUE, "唐老师");
        school.server().accounts().assign(TEACHER, ID);
        school.server().accounts().assign(TEACHER, "c-also");
        school.server().accounts().assign(TEACHER, "c-alone");
        school.server().accounts().assign(COLLEAGUE, ID);
    }

    static PaperClass open() {
        return new PaperClass();
    }

    School school() {
        return school;
    }

    Visitor teacher() {
        return school.signedIn(TEACHER);
    }

    /** A homework of one page, given yesterday; returns its id. */
    String homework(int items) {
        return homework(items, "homework " + UUID.randomUUID());
    }

    String homework(int items, String title) {
        String id = "act-" + UUID.randomUUID();
        school.execute(
                "insert into activities (activity_id, school_id, grade, title, setting, medium, given_on, due_on,"
                        + " created_by, created_at) values ('" + id + "', 's-paper', 2, '" + title
                        + "', 'HOMEWORK', 'PAPER', '2026-11-19', '2026-11-20', 'han', '2026-11-19T00:00:00Z')");
        school.execute("insert into activity_items (activity_id, position, label, item_id, full_marks)" + " select '"
                + id + "', n, n::text, '" + id + "/' || n, 1 from generate_series(1, " + items + ") n");
        school.execute("insert into activity_classes (activity_id, class_id) values ('" + id + "', 'c-work')");
        school.execute("insert into activity_pupils (activity_id, class_id, student_id, presence)" + " select '" + id
                + "', 'c-work', 'w-' || n, 'EXPECTED' from generate_series(1, 45) n");
        return id;
    }

    /** An item of the homework gets words, a point, and a variant in the bank. */
    void describe(String homework, int item, String stem, String answer, String point) {
        String id = homework + "/" + item;
        school.execute("insert into items (item_id, stem, answer, source, changed_by, changed_at) values ('" + id
                + "', '" + stem + "', '" + answer + "', 'bank', 'han', '2026-11-19T00:00:00Z')");
        school.execute("insert into item_knowledge_points values ('" + id + "', '" + point + "')");
    }

    /** The class is dissolved and its work and names leave, so that other tests find the school that they know. */
    @Override
    public void close() {
        school.execute(
                "delete from activity_classes where class_id in (select class_id from classes where school_id = 's-paper')");
        school.execute("delete from roster_pupils where student_id like 'w-%'");
        school.execute("update classes set closed_on = '2026-11-19' where school_id = 's-paper'");
    }

    private void account(String login, String name) {
        school.server()
                .accounts()
                .create(NewAccount.teacher(login, Role.TEACHER, name, null), School.passwordOf(login));
    }
}
