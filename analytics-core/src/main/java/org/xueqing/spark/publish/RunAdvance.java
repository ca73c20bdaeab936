package org.xueqing.spark.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** Writes down that a published run has read more of the lake. */
record RunAdvance(Connection connection, ContinuedRun continued) {

    /** Where a job keeps the pupils of the run. */
    static final String PUPILS_OF_THE_RUN =
            """
            select coalesce(sum(p.answers), 0), count(*) filter (where p.answers > 0)
              from run_pupils p where p.run_id = runs.run_id
            """;
    /** Where live goes on with it. */
    static final String ANSWERS_OF_THE_STORE =
            """
            select count(*), count(distinct a.student_id) from answers a
             where not exists (select from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)
               and not exists (select from withheld w where w.student_id = a.student_id and w.purpose = 'PRACTICE')
            """;

    /** @param counts how many answers and pupils there are now */
    void write(String counts) throws SQLException {
        advance(counts);
        record();
    }

    /** The run has now read more. */
    private void advance(String counts) throws SQLException {
        String advance =
                """
                update runs
                   set lake_snapshot = ?, lake_offsets = ?, data_through = ?,
                       (answers, pupils) = (:counts)
                 where run_id = ? and status = 'PUBLISHED' and lake_snapshot = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(advance.replace(":counts", counts))) {
            statement.setLong(1, continued.toSnapshot());
            statement.setString(2, continued.offsets());
            statement.setObject(3, continued.dataThrough().atOffset(ZoneOffset.UTC));
            statement.setLong(4, continued.runId());
            statement.setLong(5, continued.fromSnapshot());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("run " + continued.runId() + " is no longer as it was when this began");
            }
        }
    }

    private void record() throws SQLException {
        String insert =
                """
                insert into run_continuations (run_id, number, from_snapshot, to_snapshot, lake_offsets, data_through,
                                               code_version, published_at, records, pupils, refolded, stage_seconds)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from run_continuations where run_id = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, continued.runId());
            statement.setLong(2, continued.fromSnapshot());
            statement.setLong(3, continued.toSnapshot());
            statement.setString(4, continued.offsets());
            statement.setObject(5, continued.dataThrough().atOffset(ZoneOffset.UTC));
            statement.setString(6, continued.codeVersion());
            statement.setObject(7, continued.publishedAt().atOffset(ZoneOffset.UTC));
            statement.setLong(8, continued.records());
            statement.setLong(9, continued.pupils());
            statement.setLong(10, continued.refolded());
            statement.setString(11, continued.stageSeconds());
            statement.setLong(12, continued.runId());
            statement.executeUpdate();
        }
    }
}
