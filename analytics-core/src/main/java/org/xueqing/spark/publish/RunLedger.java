package org.xueqing.spark.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import org.xueqing.failpoint.Failpoint;
import org.xueqing.response.SurplusEffects;
import org.xueqing.run.Findings;
import org.xueqing.run.Summaries;
import org.xueqing.spark.store.StoreAddress;

/**
 * The table of runs. Whoever holds the ledger holds the store's lock, so there is one run at a time; the database gives the
 * lock back when the process dies.
 */
public final class RunLedger implements AutoCloseable {

    /** Advisory lock of the store: any number that nobody else uses. */
    private static final long LOCK = 0x7875_6571_696e_6701L;

    /** To one of these the store can go back. */
    private static final int EARLIER_RUNS_KEPT = 3;

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

    /** Removes what runs left behind that died, or were overtaken, before they were published. */
    public void abandonDeadRuns() throws SQLException {
        String dead = "select run_id from runs where status in ('STAGING', 'ABANDONED')";
        try (Statement statement = connection.createStatement()) {
            for (String table : Findings.TABLES) {
                statement.executeUpdate("delete from " + table + " where run_id in (" + dead + ")");
            }
            statement.executeUpdate("delete from run_cursors where run_id in (" + dead + ")");
            statement.executeUpdate("update runs set status = 'ABANDONED' where status = 'STAGING'");
        }
        connection.commit();
    }

    /** Removes the findings of runs that nobody will go back to; what they were stays in the table of runs. */
    public void retireOldRuns() throws SQLException {
        String old =
                "select run_id from runs where status = 'PUBLISHED' and run_id not in (select run_id from published_run)"
                        + " order by published_at desc offset " + EARLIER_RUNS_KEPT;
        try (Statement statement = connection.createStatement()) {
            for (String table : Findings.TABLES) {
                statement.executeUpdate("delete from " + table + " where run_id in (" + old + ")");
            }
            statement.executeUpdate("delete from sum_cursors where run_id in (" + old + ")");
            statement.executeUpdate("delete from run_cursors where run_id in (" + old + ")");
            statement.executeUpdate("update runs set status = 'RETIRED' where run_id in (" + old + ")");
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

    /** Keeps how strongly the surplus of pupils moves mastery in this run. */
    public void keep(long runId, SurplusEffects effects) throws SQLException {
        String keep = "update runs set surplus_on_prior = ?, surplus_on_learning = ?, surplus_on_answers = ?"
                + " where run_id = ? and status = 'STAGING'";
        try (PreparedStatement statement = connection.prepareStatement(keep)) {
            statement.setDouble(1, effects.onPrior());
            statement.setDouble(2, effects.onLearning());
            statement.setDouble(3, effects.onAnswers());
            statement.setLong(4, runId);
            statement.executeUpdate();
        }
        connection.commit();
    }

    /** Sums up mastery by class, grade and district. */
    public void summarise(long runId, double masteredFrom) throws SQLException {
        refreshStatistics();
        new Summaries(connection, runId, masteredFrom).writeAll();
        connection.commit();
    }

    /**
     * Tells the planner of the rows just written. Without it, it takes the new run for an empty one and joins pupils with
     * classes one by one: 15 s instead of 0.2 s for 3,114 pupils, and the same for every reader afterwards.
     */
    private void refreshStatistics() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "analyze mastery, pupil_surplus, pupil_weeks, item_statistics, run_class_members, run_pupils");
        }
    }

    /**
     * Makes the run the one that readers see, in one transaction. Where live runs it does that, when it has folded into the
     * run what came after its snapshot; then this waits for it.
     */
    public void publish(long runId, Instant at, long answers, long pupils, String stageSeconds)
            throws SQLException, InterruptedException {
        Failpoint.RUN_WRITTEN.pass();
        String complete = "update runs set status = 'STAGED', answers = ?, pupils = ?,"
                + " stage_seconds = ? where run_id = ? and status = 'STAGING'";
        try (PreparedStatement statement = connection.prepareStatement(complete)) {
            statement.setLong(1, answers);
            statement.setLong(2, pupils);
            statement.setString(3, stageSeconds);
            statement.setLong(4, runId);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("run " + runId + " is no longer being staged");
            }
        }
        connection.commit();
        Failpoint.RUN_STAGED.pass();
        new TakeOver(connection, runId).await(at);
    }

    /** Folds what was staged under one number onto the published run, in one transaction. */
    public void publishOnto(ContinuedRun continued, long staged, double masteredFrom) throws SQLException {
        refuseWhereLiveGoesOn(continued.runId());
        new ContinuationMerge(connection, continued, staged).run(masteredFrom);
        connection.commit();
    }

    /** Until this transaction ends, no live can begin. */
    private void refuseWhereLiveGoesOn(long runId) throws SQLException {
        String question = "select pg_try_advisory_xact_lock(730414)"
                + " and not exists (select from run_cursors where run_id = " + runId + ")";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new IllegalStateException("live has begun to go on with run " + runId + "; try again");
            }
        }
    }

    /**
     * For a run that live goes on with: waits until live has folded what the snapshot holds, and writes down that the run has
     * read it.
     *
     * @return pupils with new records
     */
    public long publishKept(ContinuedRun continued) throws SQLException, InterruptedException {
        KeptUp kept = new KeptUp(connection, continued);
        kept.await();
        long pupils = kept.touchedPupils();
        new RunAdvance(connection, continued.touching(pupils)).write(RunAdvance.ANSWERS_OF_THE_STORE);
        connection.commit();
        return pupils;
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
