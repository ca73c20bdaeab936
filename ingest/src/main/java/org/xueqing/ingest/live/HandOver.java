package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.xueqing.failpoint.Failpoint;

/**
 * Puts a staged run in the place of the published one, once it stands on every partition where live stands. Readers see the
 * one or the other, never a mixture.
 */
final class HandOver {

    /** Nobody stores anything while we compare. Always in one order, so that two cannot wait for each other. */
    private static final String HOLD_STILL =
            "select from live_offsets order by (topic || '-' || topic_partition) collate \"C\" for update";

    private static final String IS_LEVEL =
            """
            select not exists (
                   select from live_offsets o
                     left join run_cursors c on c.run_id = ? and c.topic_partition = o.topic_partition
                    where o.topic = 'practice-events' and c.next_offset is distinct from o.next_offset)
            """;
    private static final String COMPLETE =
            """
            update runs set status = 'PUBLISHED', published_at = coalesce(published_at, now()), withdrawn_at = null
             where run_id = ? and status = 'STAGED'
            """;
    /** Whoever goes back to an earlier run withdraws the later one. */
    private static final String WITHDRAW =
            """
            update runs r set withdrawn_at = now() from published_run p
             where r.run_id = p.run_id and r.published_at > (select e.published_at from runs e where e.run_id = ?)
            """;

    private static final String POINT =
            """
            insert into published_run (run_id) values (?) on conflict (only_row) do update set run_id = excluded.run_id
            """;
    /** A run that waited and was overtaken: it goes back to what it was. */
    private static final String OVERTAKEN =
            """
            update runs set status = case when published_at is null then 'ABANDONED' else 'PUBLISHED' end
             where status = 'STAGED'
            """;

    private HandOver() {}

    /** Whether the run is now the published one; nothing has changed if not. */
    static boolean take(Connection connection, long runId) throws SQLException {
        execute(connection, HOLD_STILL);
        if (!isLevel(connection, runId) || update(connection, COMPLETE, runId) == 0) {
            return false;
        }
        update(connection, WITHDRAW, runId);
        update(connection, POINT, runId);
        execute(connection, OVERTAKEN);
        Failpoint.HAND_OVER_POINTED.pass();
        return true;
    }

    private static boolean isLevel(Connection connection, long runId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IS_LEVEL)) {
            statement.setLong(1, runId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static int update(Connection connection, String sql, long runId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, runId);
            return statement.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
