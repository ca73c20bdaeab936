package org.xueqing.dashboard.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where live stands, as of the moment in which a page is read. */
@Repository
public class PositionQueries {

    /** One more than each version, so that the first one counts too. */
    private static final String NOW =
            """
            select coalesce((select run_id from published_run), 0) as run_id,
                   (select coalesce(sum(c.bank_version + 1), 0)::bigint
                      from run_cursors c join published_run using (run_id)) as bank,
                   array(select next_offset from live_offsets
                          where topic = 'practice-events' order by topic_partition) as offsets
            """;

    private final JdbcClient readers;

    PositionQueries(JdbcClient readers) {
        this.readers = readers;
    }

    public Position now() {
        return readers.sql(NOW).query(PositionQueries::position).single();
    }

    private static Position position(ResultSet row, int number) throws SQLException {
        return new Position(row.getLong("run_id"), row.getLong("bank"), List.of((Long[])
                row.getArray("offsets").getArray()));
    }
}
