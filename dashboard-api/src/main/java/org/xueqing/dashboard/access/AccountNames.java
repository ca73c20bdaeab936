package org.xueqing.dashboard.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.ingest.store.Store;

/** What the people behind logins are called. Logins are generated, so a page that names only them names nobody. */
public final class AccountNames {

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
        return store
                .sql("select login, display_name as name from accounts where login in (:logins)")
                .param("logins", new LinkedHashSet<>(logins))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::login, Named::name));
    }

    /** The name, or the login where nobody has it. */
    public String of(String login) {
        return of(java.util.List.of(login)).getOrDefault(login, login);
    }
}
