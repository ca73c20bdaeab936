package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.xueqing.ingest.store.Store;
import org.xueqing.report.BktParametersRow;
import org.xueqing.run.FindingRows;
import org.xueqing.run.Findings;

/** A run as Spark leaves it that has read nothing of the lake: frozen parameters, and every pupil still to be folded. */
record FrozenRun(Store store) {

    private static final String BEGIN =
            """
            insert into runs (status, started_at, lake_offsets, data_through, code_version, seed, versions, settings,
                              surplus_on_prior, surplus_on_learning, surplus_on_answers)
            values ('STAGED', now(), '{}', 'epoch', 'faults', 0, '{}', '{}', 0.4, 0.3, 0.5) returning run_id
            """;

    /** Stages one and waits until it is what readers see; returns its number. */
    long publish() {
        long runId = stage();
        await("run " + runId + " published").atMost(ONE_MINUTE).until(() -> published() == runId);
        return runId;
    }

    long stage() {
        return store.inTransaction(connection -> {
            long runId = number(connection, BEGIN);
            List<BktParametersRow> points = List.of(point("*", 0.3, 0.1, 0.2, 0.1), point("K010", 0.5, 0.2, 0.1, 0.05));
            new FindingRows(connection, runId).write(Findings.BKT_PARAMETERS, points.iterator());
            return runId;
        });
    }

    long published() {
        return store.inTransaction(
                connection -> number(connection, "select coalesce(max(run_id), 0) from published_run"));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static BktParametersRow point(String name, double prior, double learn, double guess, double slip) {
        return new BktParametersRow(
                name, prior, learn, guess, slip, 0, List.of(), List.of(), List.of(), 0, 0, 0, List.of());
    }
}
