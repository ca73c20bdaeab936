package org.xueqing.dashboard.account;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.ingest.store.Store;

/** Makes accounts for people on the roster who have none, with passwords that are told once and changed at first sign-in. */
public final class AccountMaking {

    private static final String LOGIN_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LOGIN_LENGTH = 6;

    private static final String PUPILS =
            """
            select r.student_id as id, r.name, r.pupil_no as number, '' as duty
              from class_members m join roster_pupils r using (student_id)
             where m.class_id = :class and m.valid_to is null and r.left_on is null
               and not exists (select 1 from accounts a where a.student_id = r.student_id)
             order by length(r.pupil_no), r.pupil_no, r.student_id
            """;
    private static final String GUARDIANS =
            """
            select g.guardian_id as id, case when g.name = '' then min(r.name) || '的家长' else g.name end as name,
                   min(concat_ws(' ', nullif(r.pupil_no, ''), r.name)) as number, '' as duty
              from class_members m join roster_pupils r using (student_id)
              join guardianships s using (student_id) join guardians g using (guardian_id)
             where m.class_id = :class and m.valid_to is null and s.valid_to is null
               and not exists (select 1 from accounts a where a.guardian_id = g.guardian_id)
             group by g.guardian_id, g.name order by min(length(r.pupil_no)), min(r.pupil_no), g.guardian_id
            """;
    private static final String STAFF =
            """
            select s.staff_id as id, s.name, coalesce(s.staff_no, '') as number,
                   case when exists (select 1 from grade_leads l where l.staff_id = s.staff_id and l.valid_to is null)
                             then 'SUBJECT_LEAD'
                        when exists (select 1 from teaching_assignments t
                                      where t.staff_id = s.staff_id and t.duty = 'HEAD' and t.valid_to is null)
                             then 'HEAD_TEACHER'
                        else 'TEACHER' end as duty
              from staff s
             where s.school_id = :school and s.left_on is null
               and not exists (select 1 from accounts a where a.staff_id = s.staff_id)
             order by s.name, s.staff_id
            """;

    private final JdbcClient store;
    private final Accounts accounts;
    private final RandomGenerator random;

    public AccountMaking(Store store, Accounts accounts, RandomGenerator random) {
        this.store = JdbcClient.create(store.dataSource());
        this.accounts = accounts;
        this.random = random;
    }

    /**
     * What is handed over to a person, once.
     *
     * @param number 学号 of a pupil, the child's 学号 and name for a guardian, 工号 of staff
     */
    public record Slip(Role role, String name, String number, String login, String password) {}

    private record Person(String id, String name, String number, String duty) {}

    public List<Slip> forPupils(VisibleClass visible) {
        return made(Role.STUDENT, people(PUPILS, "class", visible.id()));
    }

    public List<Slip> forGuardians(VisibleClass visible) {
        return made(Role.PARENT, people(GUARDIANS, "class", visible.id()));
    }

    public List<Slip> forStaff(KeptSchool school) {
        return made(Role.TEACHER, people(STAFF, "school", school.id()));
    }

    private List<Person> people(String sql, String key, String value) {
        return store.sql(sql)
                .param(key, value)
                .query((row, number) -> new Person(
                        row.getString("id"), row.getString("name"), row.getString("number"), row.getString("duty")))
                .list();
    }

    /** Hashes are slow on purpose, so several are made at a time. */
    private List<Slip> made(Role role, List<Person> people) {
        List<Slip> slips = people.stream()
                .map(person -> new Slip(
                        person.duty().isEmpty() ? role : Role.valueOf(person.duty()),
                        person.name(),
                        person.number(),
                        login(role),
                        Passwords.generateShort(random)))
                .toList();
        return java.util.stream.IntStream.range(0, slips.size())
                .parallel()
                .filter(i -> accounts.create(
                        account(slips.get(i), people.get(i)), slips.get(i).password()))
                .boxed()
                .sorted()
                .map(slips::get)
                .toList();
    }

    private static NewAccount account(Slip slip, Person person) {
        return switch (slip.role()) {
            case STUDENT ->
                NewAccount.pupil(slip.login(), slip.name(), person.id()).withPasswordToChange();
            case PARENT ->
                NewAccount.guardian(slip.login(), slip.name(), person.id()).withPasswordToChange();
            case TEACHER, HEAD_TEACHER, SUBJECT_LEAD ->
                NewAccount.teacher(slip.login(), slip.role(), slip.name(), person.id())
                        .withPasswordToChange();
            default -> throw new IllegalStateException("nobody on a roster is " + slip.role());
        };
    }

    /** Says what kind of account it is and nothing about the person. */
    private String login(Role role) {
        String kind = role == Role.STUDENT ? "s" : role == Role.PARENT ? "j" : "t";
        return kind
                + random.ints(LOGIN_LENGTH, 0, LOGIN_SIGNS.length())
                        .mapToObj(i -> String.valueOf(LOGIN_SIGNS.charAt(i)))
                        .collect(Collectors.joining());
    }
}
