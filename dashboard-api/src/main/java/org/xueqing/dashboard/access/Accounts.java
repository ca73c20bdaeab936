package org.xueqing.dashboard.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of teachers and administrators. */
public final class Accounts {

    private static final int LEAST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;

    private static final String CREATE =
            """
            insert into accounts (login, password_hash, role, display_name, created_at)
            values (:login, :hash, :role, :name, :now)
            on conflict (login) do nothing
            """;

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
            select a.staff_id, :class, 'MATHS', :today from accounts a
             where a.login = :login and not exists (
                   select 1 from teaching_assignments t
                    where t.staff_id = a.staff_id and t.class_id = :class and t.duty = 'MATHS')
            """;

    private final JdbcClient store;
    private final Clock clock;

    public Accounts(DataSource store, Clock clock) {
        this.store = JdbcClient.create(store);
        this.clock = clock;
    }

    public boolean isEmpty() {
        return store.sql("select not exists (select 1 from accounts)")
                .query(Boolean.class)
                .single();
    }

    /** Returns whether there was no such account before; one that was there stays as it is. */
    public boolean create(String login, Role role, String displayName, String password) {
        if (login.isBlank() || login.length() > 64) {
            throw new IllegalArgumentException("login must have 1 to 64 characters, not " + login.length());
        }
        if (password.length() < LEAST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("a password has %d to %d characters, not %d"
                    .formatted(LEAST_PASSWORD, LONGEST_PASSWORD, password.length()));
        }
        return store.sql(CREATE)
                        .param("login", login)
                        .param("hash", Passwords.hash(password))
                        .param("role", role.name())
                        .param("name", displayName)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
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

    /** A password for a new account. It is kept nowhere: tell it once. */
    public static String generatePassword() {
        return Passwords.generate(new SecureRandom());
    }

    /** The account whose password this is. An unknown login takes as long as a wrong password. */
    Optional<Viewer> matching(String login, String password) {
        Optional<Stored> stored = stored(login);
        if (stored.isEmpty()) {
            Passwords.compareWithNobody(password);
        }
        return stored.filter(account -> Passwords.matches(password, account.hash()))
                .map(account -> new Viewer(login, account.displayName()));
    }

    private Optional<Stored> stored(String login) {
        return store.sql("select password_hash, display_name from accounts where login = :login")
                .param("login", login)
                .query((row, number) -> new Stored(row.getString(1), row.getString(2)))
                .optional();
    }

    private record Stored(String hash, String displayName) {}
}
