package org.xueqing.dashboard.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published run. */
@Repository
public class RunQueries {

    /** Where a run does not say from which mastery on it counts a pupil as holding a point. */
    private static final double USUALLY_MASTERED_FROM = 0.95;

    private static final String PUBLISHED =
            """
            select run_id,
                   greatest(coalesce(data_through, published_at, started_at),
                            (select max(c.data_through) from run_cursors c where c.run_id = runs.run_id)) as data_through,
                   coalesce(published_at, started_at) as published_at,
                   coalesce((settings::jsonb ->> 'masteredFrom')::double precision, :usually) as mastered_from
              from published_run join runs using (run_id)
            """;

    private final JdbcClient store;

    public RunQueries(JdbcClient store) {
        this.store = store;
    }

    public Optional<PublishedRun> published() {
        return store.sql(PUBLISHED)
                .param("usually", USUALLY_MASTERED_FROM)
                .query(RunQueries::run)
                .optional();
    }

    /** Whether anything was ever answered. */
    public boolean hasAnswers() {
        return store.sql("select exists (select 1 from answers)")
                .query(Boolean.class)
                .single();
    }

    private static PublishedRun run(ResultSet row, int number) throws SQLException {
        return new PublishedRun(
                row.getLong("run_id"),
                row.getObject("data_through", OffsetDateTime.class).toInstant(),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getDouble("mastered_from"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
