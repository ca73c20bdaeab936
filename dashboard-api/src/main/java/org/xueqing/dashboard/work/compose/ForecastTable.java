package org.xueqing.dashboard.work.compose;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.store.Store;
import org.xueqing.measurement.paper.Blueprint;
import org.xueqing.measurement.paper.Foretold;
import org.xueqing.measurement.paper.PaperForecast.Whole;

/** Writes down what was foretold when a paper was given; it is never changed afterwards. */
final class ForecastTable {

    private static final String PAPER =
            """
            insert into paper_forecasts (activity_id, class_id, made_at, run_id, model_id, seed, pupils, seconds, reason, mean,
                                         deviation, alpha, kr20, marginal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String ITEM =
            """
            insert into paper_item_forecasts (activity_id, class_id, item_id, source, share, low, high)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String SHARE =
            """
            insert into paper_blueprints (activity_id, class_id, dimension, key, planned, actual)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final Store store;
    private final InstantSource clock;

    ForecastTable(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    void write(String activityId, String classId, long seed, ComposedPaper paper) {
        store.inTransaction(connection -> {
            writePaper(connection, activityId, classId, seed, paper);
            writeItems(connection, activityId, classId, paper);
            return writeShares(connection, activityId, classId, paper);
        });
    }

    private void writePaper(Connection connection, String activityId, String classId, long seed, ComposedPaper paper)
            throws SQLException {
        Optional<Whole> whole = paper.forecast().whole();
        var reason = paper.forecast().reason();
        try (PreparedStatement statement = connection.prepareStatement(PAPER)) {
            statement.setString(1, activityId);
            statement.setString(2, classId);
            statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setObject(4, paper.runId(), Types.BIGINT);
            statement.setObject(5, paper.modelId(), Types.BIGINT);
            statement.setLong(6, seed);
            statement.setInt(7, paper.forecast().pupils());
            statement.setInt(8, paper.seconds());
            statement.setString(9, reason == null ? null : reason.name());
            statement.setArray(10, array(connection, whole.map(Whole::mean).orElse(null)));
            statement.setArray(11, array(connection, whole.map(Whole::deviation).orElse(null)));
            statement.setArray(12, array(connection, whole.map(Whole::alpha).orElse(null)));
            statement.setArray(13, array(connection, whole.map(Whole::kr20).orElse(null)));
            if (whole.isPresent() && whole.get().marginal().isPresent()) {
                statement.setDouble(14, whole.get().marginal().getAsDouble());
            } else {
                statement.setNull(14, Types.DOUBLE);
            }
            statement.executeUpdate();
        }
    }

    private static java.sql.@Nullable Array array(Connection connection, @Nullable Foretold figure)
            throws SQLException {
        return figure == null
                ? null
                : connection.createArrayOf("float8", new Object[] {figure.value(), figure.low(), figure.high()});
    }

    private static void writeItems(Connection connection, String activityId, String classId, ComposedPaper paper)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ITEM)) {
            for (ComposedPaper.Line line : paper.lines()) {
                statement.setString(1, activityId);
                statement.setString(2, classId);
                statement.setString(3, line.itemId());
                statement.setString(4, line.source().name());
                statement.setObject(5, line.share().map(Foretold::value).orElse(null), Types.DOUBLE);
                statement.setObject(6, line.share().map(Foretold::low).orElse(null), Types.DOUBLE);
                statement.setObject(7, line.share().map(Foretold::high).orElse(null), Types.DOUBLE);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static int writeShares(Connection connection, String activityId, String classId, ComposedPaper paper)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SHARE)) {
            for (Blueprint.Share share : paper.shares()) {
                statement.setString(1, activityId);
                statement.setString(2, classId);
                statement.setString(3, share.dimension().name());
                statement.setString(4, share.key());
                statement.setDouble(5, share.planned());
                statement.setDouble(6, Math.min(1, share.actual()));
                statement.addBatch();
            }
            return statement.executeBatch().length;
        }
    }
}
