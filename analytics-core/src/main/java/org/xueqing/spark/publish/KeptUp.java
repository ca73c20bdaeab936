package org.xueqing.spark.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** How far live is with a run that it goes on with, compared with a snapshot of the lake. */
record KeptUp(Connection connection, ContinuedRun continued) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String PARTITIONS_BEHIND =
            """
            select count(*) from runs r cross join jsonb_each_text(?::jsonb) as landed (topic_partition, next_offset)
              left join run_cursors c on c.run_id = r.run_id and c.topic_partition = landed.topic_partition::int
             where r.run_id = ? and coalesce(c.next_offset, 0) < landed.next_offset::bigint
            """;
    /** Since the run's last snapshot. */
    private static final String TOUCHED_PUPILS =
            """
            select count(*) from runs r cross join pupil_cursors p
             where r.lake_offsets is distinct from ? and r.run_id = ?
               and p.next_offset > coalesce((r.lake_offsets::jsonb ->> p.topic_partition::text)::bigint, 0)
            """;

    void await() throws SQLException, InterruptedException {
        for (long waited = 0; ask(PARTITIONS_BEHIND) > 0; waited += BETWEEN_LOOKS.toMillis()) {
            if (waited > PATIENCE.toMillis()) {
                throw new IllegalStateException("live has not come as far as the lake; start the server and try again");
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    long touchedPupils() throws SQLException {
        return ask(TOUCHED_PUPILS);
    }

    private long ask(String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, continued.offsets());
            statement.setLong(2, continued.runId());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long answer = row.getLong(1);
                connection.commit();
                return answer;
            }
        }
    }
}
