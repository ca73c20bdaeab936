package org.xueqing.dashboard.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.ingest.store.Store;

/** What the people behind logins are called. Logins are generated, so a page that names only them names nobody. */
public final class AccountNames {

    private static final String NAMES =
            """
            select a.login, coalesce(r.name, s.name, a.display_name) as name
              from accounts a left join roster_pupils r on r.student_id = a.student_id
              left join staff s on s.staff_id = a.staff_id
             where a.login in (:logins)
            """;

    private record Named(String login, String name) {}

    private final JdbcClient store;

    public AccountNames(Store store) {
        this.store = JdbcClient.create(store.dataSource());
    }

    /** By login; who has no account any more, or had none, is missing. */
    public Map<String, String> of(Collection<String> logins) {
        if (logins.isEmpty()) {
            return Map.of();
        }
        return store.sql(NAMES).param("logins", new LinkedHashSet<>(logins)).query(Named.class).list().stream()
                .collect(Collectors.toMap(Named::login, Named::name));
    }

    /** The name, or the login where nobody has it. */
    public String of(String login) {
        return of(java.util.List.of(login)).getOrDefault(login, login);
    }
}
