package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.store.Store;

/** The runs of a store, and the way back to an earlier one. */
public final class Runs {

    private static final String NEWEST_FIRST =
            """
            select run_id, status, published_at, data_through, answers, pupils, code_version,
                   run_id in (select p.run_id from published_run p), replayable
              from runs order by run_id desc limit 50
            """;
    /** A run that has frozen no parameters cannot be gone on with. */
    private static final String BEFORE =
            """
            select run_id from runs r
             where status = 'PUBLISHED' and run_id not in (select p.run_id from published_run p)
               and withdrawn_at is null
               and published_at < (select c.published_at from published_run p join runs c using (run_id))
               and exists (select from bkt_parameters b where b.run_id = r.run_id and b.knowledge_point = '*')
             order by published_at desc limit 1
            """;

    private static final String STAGE = "update runs set status = 'STAGED' where run_id = ? and status = 'PUBLISHED'";

    /**
     * One run.
     *
     * @param isShown whether readers see it
     * @param isReplayable whether the lake still keeps what it read
     */
    public record Run(
            long runId,
            String status,
            @Nullable Instant publishedAt,
            @Nullable Instant dataThrough,
            long answers,
            long pupils,
            String codeVersion,
            boolean isShown,
            boolean isReplayable) {}

    private Runs() {}

    public static List<Run> newestFirst(Store store) {
        return store.inTransaction(connection -> {
            List<Run> runs = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(NEWEST_FIRST);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    runs.add(run(row));
                }
            }
            return runs;
        });
    }

    /** The run that was published before the shown one. */
    public static Optional<Long> before(Store store) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(BEFORE);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.<Long>empty();
            }
        });
    }

    /** Asks live to take an earlier run up again; it takes over when it holds what has come since. */
    public static void stage(Store store, long runId) {
        store.inTransaction(connection -> stage(connection, runId));
    }

    private static int stage(Connection connection, long runId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STAGE)) {
            statement.setLong(1, runId);
            return statement.executeUpdate();
        }
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong(1),
                row.getString(2),
                instant(row, 3),
                instant(row, 4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getBoolean(8),
                row.getBoolean(9));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
