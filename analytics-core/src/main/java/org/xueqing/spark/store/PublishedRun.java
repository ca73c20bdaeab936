package org.xueqing.spark.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The run that readers see, as far as one who continues it must know.
 *
 * @param snapshot of the lake, which it has read
 * @param dataThrough receipt of the last event that it has read
 * @param isKept live goes on with it: its findings are further than its snapshot
 * @param fingerprint see {@link PinnedTables#fingerprint}; empty for a run that kept none
 */
public record PublishedRun(
        long runId, long snapshot, Instant dataThrough, String codeVersion, boolean isKept, String fingerprint) {

    public static Optional<PublishedRun> read(StoreAddress store) throws SQLException {
        String query = "select run_id, lake_snapshot, data_through, code_version,"
                + " coalesce(settings::jsonb ->> 'fingerprint', ''),"
                + " exists (select from run_cursors c where c.run_id = runs.run_id) from runs join published_run using (run_id)"
                + " where lake_snapshot is not null and data_through is not null";
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.of(of(row)) : Optional.empty();
        }
    }

    private static PublishedRun of(ResultSet row) throws SQLException {
        return new PublishedRun(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getBoolean(6),
                row.getString(5));
    }
}
