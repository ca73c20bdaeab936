package org.xueqing.dashboard.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.store.Store;

/** Who can sign in, as what, and whose account it is. */
public final class Accounts {

    public static final int LEAST_PASSWORD = 8;
    public static final int LONGEST_PASSWORD = 200;

    private static final String CREATE =
            """
            insert into accounts (login, password_hash, role, display_name, created_at, staff_id, student_id, guardian_id,
                                  school_id, district, must_change)
            values (:login, :hash, :role, :name, :now, :staff, :student, :guardian, :school, :district, :mustChange)
            on conflict (login) do nothing
            """;
    private static final String FIND =
            """
            select a.login, a.password_hash, coalesce(r.name, s.name, a.display_name) as display_name, a.role, a.must_change,
                   exists (select 1 from withheld w where w.student_id = a.student_id and w.purpose = 'PRACTICE') as withheld
              from accounts a left join roster_pupils r on r.student_id = a.student_id left join staff s on s.staff_id = a.staff_id
             where a.%s = :key and a.closed_at is null
            """;
    private static final String BY_LOGIN = FIND.formatted("login");
    private static final String BY_SUBJECT = FIND.formatted("subject");
    private static final String BECOME_STAFF =
            """
            insert into staff (staff_id, school_id, name)
            select 't-' || left(md5(a.login), 12), c.school_id, a.display_name
              from accounts a, classes c where a.login = :login and a.staff_id is null and c.class_id = :class
            on conflict do nothing
            """;
    private static final String NAME_STAFF =
            "update accounts set staff_id = 't-' || left(md5(login), 12) where login = :login and staff_id is null";
    private static final String ASSIGN =
            """
            insert into teaching_assignments (staff_id, class_id, duty, valid_from)
            select a.staff_id, :class, case a.role when 'HEAD_TEACHER' then 'HEAD' else 'MATHS' end, :today
              from accounts a
             where a.login = :login and not exists (
                   select 1 from teaching_assignments t where t.staff_id = a.staff_id and t.class_id = :class)
            """;

    private final JdbcClient store;
    private final Clock clock;
    private final PasswordHashing hashing;

    public Accounts(Store store, Clock clock, PasswordHashing hashing) {
        this.store = JdbcClient.create(store.dataSource());
        this.clock = clock;
        this.hashing = hashing;
    }

    public boolean isEmpty() {
        return store.sql("select not exists (select 1 from accounts)")
                .query(Boolean.class)
                .single();
    }

    /** Returns whether there was no such account before; one that was there stays as it is. */
    public boolean create(NewAccount account, String password) {
        return store.sql(CREATE)
                        .param("login", account.login())
                        .param("hash", hashing.hash(checked(password)))
                        .param("role", account.role().name())
                        .param("name", account.displayName())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("staff", account.staffId())
                        .param("student", account.studentId())
                        .param("guardian", account.guardianId())
                        .param("school", account.schoolId())
                        .param("district", account.district())
                        .param("mustChange", account.mustChange())
                        .update()
                == 1;
    }

    /** Gives a class to a teacher from today on; twice is once. */
    public void assign(String login, String classId) {
        for (String step : List.of(BECOME_STAFF, NAME_STAFF, ASSIGN)) {
            store.sql(step)
                    .param("login", login)
                    .param("class", classId)
                    .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
    }

    /** Sets a new password; from then on nobody else knows it. */
    public void changePassword(String login, String password) {
        store.sql("update accounts set password_hash = :hash, must_change = false where login = :login")
                .param("hash", hashing.hash(checked(password)))
                .param("login", login)
                .update();
    }

    /** A new password that its keeper tells the person once, to be changed at the next sign-in. */
    public String resetPassword(String login) {
        String password = Passwords.generateShort(new SecureRandom());
        store.sql("update accounts set password_hash = :hash, must_change = true where login = :login")
                .param("hash", hashing.hash(password))
                .param("login", login)
                .update();
        return password;
    }

    public boolean mustChangePassword(String login) {
        return stored(login).map(Stored::mustChange).orElse(false);
    }

    /** Whether this is the account's password. */
    public boolean isPassword(String login, String password) {
        return stored(login)
                .map(account -> hashing.matches(password, account.hash()))
                .orElse(false);
    }

    /** A password for a new account. It is kept nowhere: tell it once. */
    public static String generatePassword() {
        return Passwords.generate(new SecureRandom());
    }

    /** The role that the account has now; none once it is closed. */
    public Optional<Role> role(String login) {
        return store.sql("select role from accounts where login = :login and closed_at is null")
                .param("login", login)
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .optional();
    }

    /** The account whose password this is. An unknown login takes as long as a wrong password. */
    Optional<Match> matching(String login, String password) {
        Optional<Stored> stored = stored(login);
        if (stored.isEmpty()) {
            hashing.compareWithNobody(password);
        }
        return stored.filter(account -> hashing.matches(password, account.hash()))
                .map(Stored::match);
    }

    /** The account to which the subject of an identity provider is linked. */
    Optional<Match> vouched(String subject) {
        return stored(BY_SUBJECT, subject).map(Stored::match);
    }

    /** @param isWithheld a pupil whose guardians have not agreed: there is nothing to sign in to */
    record Match(Viewer viewer, boolean isWithheld) {}

    private static String checked(String password) {
        if (password.length() < LEAST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("a password has %d to %d characters, not %d"
                    .formatted(LEAST_PASSWORD, LONGEST_PASSWORD, password.length()));
        }
        return password;
    }

    private Optional<Stored> stored(String login) {
        return stored(BY_LOGIN, login);
    }

    private Optional<Stored> stored(String sql, String key) {
        return store.sql(sql)
                .param("key", key)
                .query((row, number) -> new Stored(
                        row.getString("login"),
                        row.getString("password_hash"),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("must_change"),
                        row.getBoolean("withheld")))
                .optional();
    }

    private record Stored(
            String login, String hash, String displayName, Role role, boolean mustChange, boolean isWithheld) {

        Match match() {
            return new Match(new Viewer(login, displayName, role), isWithheld);
        }
    }
}
