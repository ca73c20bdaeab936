package org.xueqing.dashboard.work.bank;

import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/** A class of 40 with a teacher and a bank of its own, in a school beside the small one. */
final class BankClass implements AutoCloseable {

    static final String TEACHER = "meng";
    static final int PUPILS = 40;

    private static final long PUBLISHED = 7;

    private final School school = School.open();

    private BankClass() {
        school.execute("insert into schools (school_id, name) values ('s-bank', '题库小学') on conflict do nothing");
        school.execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on) values"
                + " ('c-bank', 's-bank', 2026, 2, 3, '2026-09-01') on conflict do nothing");
        school.execute("update classes set closed_on = null where school_id = 's-bank'");
        school.server()
                .accounts()
                .create(NewAccount.teacher(TEACHER, Role.TEACHER, "孟老师", null), School.passwordOf(TEACHER));
        school.server().accounts().assign(TEACHER, "c-bank");
    }

    static BankClass open() {
        return new BankClass();
    }

    School school() {
        return school;
    }

    Visitor teacher() {
        return school.signedIn(TEACHER);
    }

    /** Pupils answer an item, the later the stronger: 10 of the weakest are right, all others write 35. */
    void answer(String itemId) {
        school.execute("insert into pupil_surplus (run_id, student_id, logits, information) select " + PUBLISHED
                + ", 'bank-' || n, n / 10.0, 1 from generate_series(1, " + PUPILS + ") n on conflict do nothing");
        school.execute("insert into answers (student_id, event_id, item_id, knowledge_points, correct, response,"
                + " answered_at, sequence, attempt, hints, setting, ordered_at, received_at, flags)"
                + " select 'bank-' || n, gen_random_uuid(), '" + itemId + "', '{}', n <= 10,"
                + " case when n <= 10 then '25' else '３５' end, '2026-11-19T00:00:00Z', 1, 1, 0, 'HOMEWORK',"
                + " '2026-11-19T00:00:00Z', '2026-11-19T00:00:00Z', '{}' from generate_series(1, " + PUPILS + ") n");
    }

    /** The class is dissolved and what it did leaves, so that other tests find the school that they know. */
    @Override
    public void close() {
        school.execute("delete from answers where student_id like 'bank-%'");
        school.execute("delete from pupil_surplus where student_id like 'bank-%'");
        school.execute("delete from item_checks");
        school.execute("update classes set closed_on = '2026-11-19' where school_id = 's-bank'");
    }
}
