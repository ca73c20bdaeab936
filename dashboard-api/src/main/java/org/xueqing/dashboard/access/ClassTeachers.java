package org.xueqing.dashboard.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.ingest.store.Store;

/** Who teaches a visible class now, with an account. */
public final class ClassTeachers {

    private static final String TEACHERS =
            """
            select distinct a.login, s.name
              from teaching_assignments t join staff s using (staff_id) join accounts a using (staff_id)
             where t.class_id = :class and a.closed_at is null
               and t.valid_from <= :today and (t.valid_to is null or t.valid_to >= :today)
             order by s.name, a.login
            """;

    private final JdbcClient store;
    private final Clock clock;
    private final ZoneId zone;

    public ClassTeachers(Store store, Clock clock, ZoneId zone) {
        this.store = JdbcClient.create(store.dataSource());
        this.clock = clock;
        this.zone = zone;
    }

    /** Names by login. */
    public Map<String, String> of(VisibleClass visible) {
        Map<String, String> teachers = new LinkedHashMap<>();
        store.sql(TEACHERS)
                .param("class", visible.id())
                .param("today", LocalDate.ofInstant(clock.instant(), zone))
                .query(row -> {
                    teachers.put(row.getString("login"), row.getString("name"));
                });
        return teachers;
    }
}
