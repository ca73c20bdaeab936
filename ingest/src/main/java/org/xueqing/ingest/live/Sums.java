package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.xueqing.failpoint.Failpoint;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.WriteGate;
import org.xueqing.mastery.Growth;
import org.xueqing.run.PupilFindings;
import org.xueqing.run.Summaries;

/**
 * Sums up again, for the published run, the classes, grades and districts of the pupils that live has moved since the last
 * time. It reads one moment of the store: a sum and what it sums agree.
 */
public final class Sums {

    /** Nothing where nothing has moved. */
    private static final String PUBLISHED =
            """
            select run_id, max(c.data_through)
              from published_run join run_cursors c using (run_id)
              left join sum_cursors s using (run_id, topic_partition)
             group by run_id
            having bool_or((c.next_offset, c.bank_version) is distinct from (s.next_offset, s.bank_version))
            """;

    private static final String SUMMED =
            """
            create temporary table summed on commit drop as
            select c.topic_partition, c.next_offset, c.bank_version,
                   case when s.bank_version is null then (r.lake_offsets::jsonb ->> c.topic_partition::text)::bigint
                        when s.bank_version = c.bank_version then s.next_offset end as before
              from run_cursors c join runs r using (run_id) left join sum_cursors s using (run_id, topic_partition)
             where c.run_id = :run
            """;
    private static final String MOVED =
            """
            create temporary table moved on commit drop as
            select p.student_id from pupil_cursors p join summed s using (topic_partition)
             where p.next_offset > coalesce(s.before, 0) or s.before is null
            """;
    private static final String CHANGED =
            """
            create temporary table changed_points on commit drop as
            select m.student_id, m.knowledge_point from mastery m join moved using (student_id) where m.run_id = :run
            union
            select c.student_id, s.knowledge_point
              from class_summaries s join run_class_members c using (run_id, class_id) join moved using (student_id)
             where s.run_id = :run;
            create temporary table changed_weeks on commit drop as
            select w.student_id, w.week from pupil_weeks w join moved using (student_id) where w.run_id = :run
            """;
    private static final String ADVANCE =
            """
            insert into sum_cursors (run_id, topic_partition, next_offset, bank_version)
            select :run, topic_partition, next_offset, bank_version from summed
            on conflict (run_id, topic_partition) do update
               set next_offset = excluded.next_offset, bank_version = excluded.bank_version
            """;

    private final Store store;

    public Sums(Store store) {
        this.store = store;
    }

    private record Published(long runId, LocalDate lastMonday) {}

    /**
     * Brings the sums up; returns of how many pupils. The gate is held by a transaction of its own: one that waited at it itself would
     * afterwards look at the moment before.
     */
    public int follow() {
        return store.inTransaction(gate -> {
            WriteGate.enter(gate);
            return store.inTransaction(Sums::followOneMoment);
        });
    }

    private static int followOneMoment(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Optional<Published> published = published(connection);
        return published.isPresent() ? follow(connection, published.get()) : 0;
    }

    private static int follow(Connection connection, Published run) throws SQLException {
        execute(connection, SUMMED, run.runId());
        execute(connection, MOVED, run.runId());
        int moved = count(connection);
        // Where nobody has moved, the last record may still lie in a new week: everyone is carried into it.
        sumUpMoved(connection, run.runId(), run.lastMonday());
        execute(connection, ADVANCE, run.runId());
        Failpoint.SUMS_WRITTEN.pass();
        return moved;
    }

    /** Of the pupils that the temporary table {@code moved} names. */
    static void sumUpMoved(Connection connection, long runId, LocalDate lastMonday) throws SQLException {
        execute(connection, CHANGED, runId);
        Summaries summaries = new Summaries(connection, runId, PupilFindings.MASTERED_FROM);
        summaries.carryInto(lastMonday);
        summaries.noteChanged();
        summaries.writeChanged();
    }

    private static Optional<Published> published(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PUBLISHED);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Instant through = row.getObject(2, OffsetDateTime.class).toInstant();
            return Optional.of(new Published(row.getLong(1), Growth.monday(PupilFindings.day(through))));
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from moved")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql, long runId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.replace(":run", Long.toString(runId)));
        }
    }
}
