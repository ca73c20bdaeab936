package org.xueqing.ingest;

import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xueqing.ingest.store.Store;
import org.xueqing.report.BktParametersRow;
import org.xueqing.run.FindingRows;
import org.xueqing.run.Findings;

/** Runs as a Spark job leaves them when it has read nothing of the lake: frozen parameters and no findings. */
public final class StoredRuns {

    private static final String RUN =
            """
            insert into runs (status, started_at, lake_offsets, data_through, code_version, seed, versions, settings,
                              surplus_on_prior, surplus_on_learning, surplus_on_answers)
            values ('STAGED', now(), '{}', 'epoch', 'test', 0, '{}', '{}', ?, ?, ?) returning run_id
            """;

    private StoredRuns() {}

    /** Pupils are taken as ordinary. */
    public static long stage(Store store, Map<String, List<Double>> parameters) {
        return stage(store, parameters, List.of(0.0, 0.0, 0.0));
    }

    /**
     * Stages a run.
     *
     * @param parameters prior, learn, guess and slip by knowledge point; {@code *} is the named prior
     * @param surplusOn how a pupil's surplus moves priors, learning and answers
     */
    public static long stage(Store store, Map<String, List<Double>> parameters, List<Double> surplusOn) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(RUN)) {
                for (int i = 0; i < surplusOn.size(); i++) {
                    statement.setDouble(i + 1, surplusOn.get(i));
                }
                long runId = number(statement);
                new FindingRows(connection, runId)
                        .write(
                                Findings.BKT_PARAMETERS,
                                new TreeMap<>(parameters)
                                        .entrySet().stream()
                                                .map(point -> row(point.getKey(), point.getValue()))
                                                .iterator());
                return runId;
            }
        });
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until live has put the run in the place of the published one. */
    public static void awaitPublished(Store store, long runId) {
        await("run " + runId + " taken over").atMost(ONE_MINUTE).until(() -> published(store) == runId);
    }

    private static long published(Store store) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement =
                            connection.prepareStatement("select coalesce(max(run_id), 0) from published_run");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static BktParametersRow row(String point, List<Double> of) {
        return new BktParametersRow(
                point, of.get(0), of.get(1), of.get(2), of.get(3), 0, List.of(), List.of(), List.of(), 0, 0, 0,
                List.of());
    }
}
