package org.xueqing.dashboard.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.ingest.store.Store;

/** An administrator's reason to look at pupils outside the roster. It is written down and holds for a week. */
public final class StatedReasons {

    public static final int LEAST_CHARACTERS = 10;

    private static final Duration VALID = Duration.ofDays(7);
    private static final String OUTSIDE =
            """
            select m.class_id, count(*) as pupils,
                   (select max(r.valid_until) from stated_reasons r
                     where r.login = :login and r.class_id = m.class_id and r.valid_until > :now) as valid_until
              from run_class_members m join published_run using (run_id)
             where m.class_id like 'unassigned:%' group by m.class_id order by m.class_id
            """;
    private static final String STATE =
            """
            insert into stated_reasons (login, class_id, reason, stated_at, valid_until)
            select :login, :class, :reason, :now, :until
             where exists (select 1 from run_class_members join published_run using (run_id) where class_id = :class)
            """;

    private final JdbcClient store;
    private final Audit audit;
    private final Clock clock;

    public StatedReasons(Store store, Audit audit, Clock clock) {
        this.store = JdbcClient.create(store.dataSource());
        this.audit = audit;
        this.clock = clock;
    }

    /** Pupils of one source who are on no roster. */
    public record Outsiders(String classId, long pupils, @Nullable Instant openUntil) {
        public String source() {
            return classId.substring("unassigned:".length());
        }
    }

    public List<Outsiders> outsiders(Viewer viewer) {
        return store.sql(OUTSIDE)
                .param("login", viewer.login())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Outsiders(
                        row.getString("class_id"),
                        row.getLong("pupils"),
                        Optional.ofNullable(row.getObject("valid_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    /** Returns whether the reason was long enough and the source exists; then the pupils may be looked at. */
    public boolean state(Viewer viewer, String classId, String reason) {
        String words = reason.strip();
        if (words.codePointCount(0, words.length()) < LEAST_CHARACTERS || !classId.startsWith("unassigned:")) {
            return false;
        }
        Instant now = clock.instant();
        boolean isStated = store.sql(STATE)
                        .param("login", viewer.login())
                        .param("class", classId)
                        .param("reason", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", now.plus(VALID).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (isStated) {
            audit.record(viewer.login(), Audit.Action.REASON_STATED, classId + ": " + words);
        }
        return isStated;
    }
}
