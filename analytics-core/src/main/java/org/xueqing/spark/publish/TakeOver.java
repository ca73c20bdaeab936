package org.xueqing.spark.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** A staged run on its way to be the one that readers see: live takes it over, or we do where there is no live. */
record TakeOver(Connection connection, long runId) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** Every live holds it shared; until this transaction ends none can begin. */
    private static final String IS_ALONE = "select pg_try_advisory_xact_lock(730414)";

    private static final String STATUS = "select status from runs where run_id = ?";
    private static final String COMPLETE =
            "update runs set status = 'PUBLISHED', published_at = ? where run_id = ? and status = 'STAGED'";
    private static final String POINT = "insert into published_run (run_id) values (?)"
            + " on conflict (only_row) do update set run_id = excluded.run_id";

    void await(Instant at) throws SQLException, InterruptedException {
        String status = ask(STATUS);
        while (status.equals("STAGED")) {
            if (isAlone()) {
                complete(at);
                point();
            }
            connection.commit();
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            status = ask(STATUS);
        }
        connection.commit();
        if (!status.equals("PUBLISHED")) {
            throw new IllegalStateException("run " + runId + " was overtaken by another one");
        }
    }

    private boolean isAlone() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IS_ALONE);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private String ask(String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, runId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void complete(Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COMPLETE)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setLong(2, runId);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("run " + runId + " was taken by nobody and is not ours to take");
            }
        }
    }

    private void point() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POINT)) {
            statement.setLong(1, runId);
            statement.executeUpdate();
        }
    }
}
