package org.xueqing.spark.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.xueqing.spark.store.StoreAddress;

/**
 * The table of runs. Whoever holds the ledger holds the store's lock, so there is one run at a time; the database gives the
 * lock back when the process dies.
 */
public final class RunLedger implements AutoCloseable {

    /** Advisory lock of the store: any number that nobody else uses. */
    private static final long LOCK = 0x7875_6571_696e_6701L;

    private final Connection connection;

    private RunLedger(Connection connection) {
        this.connection = connection;
    }

    public static RunLedger open(StoreAddress store) throws SQLException, RunInProgressException {
        Connection connection = store.connect();
        if (!locked(connection)) {
            connection.close();
            throw new RunInProgressException();
        }
        return new RunLedger(connection);
    }

    /** Removes what runs left behind that died before they were published. */
    public void abandonDeadRuns() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : Findings.TABLES) {
                statement.executeUpdate(
                        "delete from " + table + " where run_id in (select run_id from runs where status = 'STAGING')");
            }
            statement.executeUpdate("update runs set status = 'ABANDONED' where status = 'STAGING'");
        }
        connection.commit();
    }

    /** The number of the new run, which nobody sees until {@link #publish}. */
    public long begin(RunStart start) throws SQLException {
        String insert = "insert into runs (status, started_at, lake_snapshot, lake_offsets, data_through, code_version,"
                + " seed, versions, settings) values ('STAGING', ?, ?, ?, ?, ?, ?, ?, ?) returning run_id";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, start.startedAt().atOffset(ZoneOffset.UTC));
            statement.setLong(2, start.snapshot());
            statement.setString(3, start.offsets());
            statement.setObject(4, start.dataThrough().atOffset(ZoneOffset.UTC));
            statement.setString(5, start.codeVersion());
            statement.setLong(6, start.seed());
            statement.setString(7, start.versions());
            statement.setString(8, start.settings());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long runId = row.getLong(1);
                connection.commit();
                return runId;
            }
        }
    }

    private static final String CLASSES =
            """
            insert into class_summaries (run_id, class_id, knowledge_point, pupils, mastered, mean_mastery, answers, correct,
                                         last_answered_at)
            select m.run_id, c.class_id, m.knowledge_point, count(*), count(*) filter (where m.mastery >= :masteredFrom),
                   avg(m.mastery order by m.student_id), sum(m.answers), sum(m.correct), max(m.last_answered_at)
              from mastery m join run_class_members c using (run_id, student_id)
             where m.run_id = :run group by m.run_id, c.class_id, m.knowledge_point
            """;
    private static final String WEEKS =
            """
            insert into class_weeks
            select w.run_id, c.class_id, w.week, count(*) filter (where w.answers > 0), sum(w.answers), sum(w.correct),
                   sum(w.points_practised), sum(w.points_held)
              from pupil_weeks w join run_class_members c using (run_id, student_id)
             where w.run_id = :run group by w.run_id, c.class_id, w.week
            """;
    /** A pupil in two classes of a grade counts once. */
    private static final String GRADES =
            """
            insert into grade_summaries
            select m.run_id, p.school_id, p.grade, m.knowledge_point, count(*),
                   count(*) filter (where m.mastery >= :masteredFrom), sum(m.answers), sum(m.correct)
              from mastery m
              join (select distinct c.run_id, c.student_id, k.school_id, k.grade
                      from run_class_members c join classes k using (class_id)) p using (run_id, student_id)
             where m.run_id = :run group by m.run_id, p.school_id, p.grade, m.knowledge_point having count(*) >= :least
            """;

    private static final String DISTRICTS =
            """
            insert into district_summaries
            select m.run_id, p.district, p.grade, m.knowledge_point, count(distinct p.school_id), count(*),
                   count(*) filter (where m.mastery >= :masteredFrom)
              from mastery m
              join (select distinct c.run_id, c.student_id, s.school_id, s.district, k.grade
                      from run_class_members c join classes k using (class_id) join schools s using (school_id)
                     where s.district <> '') p using (run_id, student_id)
             where m.run_id = :run
               and not exists (select 1 from withheld w where w.student_id = m.student_id and w.purpose = 'ABOVE_SCHOOL')
             group by m.run_id, p.district, p.grade, m.knowledge_point having count(*) >= :least
            """;

    /** Above the class nothing is said of fewer pupils. */
    private static final int LEAST_PUPILS = 10;

    /** Sums up mastery by class, grade and district. The mean adds in a fixed order, so it is the same in every run. */
    public void summarise(long runId, double masteredFrom) throws SQLException {
        refreshStatistics();
        try (Statement statement = connection.createStatement()) {
            for (String summary : List.of(CLASSES, WEEKS, GRADES, DISTRICTS)) {
                statement.executeUpdate(summary.replace(":masteredFrom", Double.toString(masteredFrom))
                        .replace(":run", Long.toString(runId))
                        .replace(":least", Integer.toString(LEAST_PUPILS)));
            }
        }
        connection.commit();
    }

    /**
     * Tells the planner of the rows just written. Without it, it takes the new run for an empty one and joins pupils with
     * classes one by one: 15 s instead of 0.2 s for 3,114 pupils, and the same for every reader afterwards.
     */
    private void refreshStatistics() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze mastery, pupil_weeks, item_statistics, run_class_members");
        }
    }

    /** Makes the run the one that readers see, in one transaction. */
    public void publish(long runId, Instant at, long answers, long pupils, String stageSeconds) throws SQLException {
        String complete = "update runs set status = 'PUBLISHED', published_at = ?, answers = ?, pupils = ?,"
                + " stage_seconds = ? where run_id = ? and status = 'STAGING'";
        try (PreparedStatement statement = connection.prepareStatement(complete)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setLong(2, answers);
            statement.setLong(3, pupils);
            statement.setString(4, stageSeconds);
            statement.setLong(5, runId);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("run " + runId + " is no longer being staged");
            }
        }
        point(runId);
        connection.commit();
    }

    private void point(long runId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into published_run (run_id) values (?)"
                + " on conflict (only_row) do update set run_id = excluded.run_id")) {
            statement.setLong(1, runId);
            statement.executeUpdate();
        }
    }

    /** Gives the lock back; what was not committed is gone. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                boolean isOurs = row.getBoolean(1);
                connection.commit();
                return isOurs;
            }
        }
    }
}
