package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.store.Store;

/** The models of a store, and the way back to an earlier one. */
public final class Models {

    private static final String NEWEST_FIRST =
            """
            select model_id, stratum, run_id, verdict, log_loss, unseen_pupils, unseen_answers, difference, difference_low,
                   difference_high, live_from is not null and live_until is null, bytes is not null
              from models order by model_id desc limit 100
            """;

    /** The one that was in use before and whose numbers are still kept. */
    private static final String BEFORE =
            """
            select model_id from models
             where stratum = ? and bytes is not null and ended_by = 'REPLACED'
             order by live_until desc, model_id desc limit 1
            """;

    private static final String LOCK = "lock table models in share row exclusive mode";
    private static final String END =
            """
            update models set live_until = ?, ended_by = 'WENT_BACK'
             where stratum = ? and live_from is not null and live_until is null
            """;
    private static final String AGAIN = "update models set live_until = null, ended_by = null where model_id = ?";

    /**
     * One model.
     *
     * @param logLoss per answer of pupils of whom nothing was learnt; null if there were none
     * @param difference to the one that was in use, of log-loss; below 0 this one is better
     */
    public record Model(
            long modelId,
            String stratum,
            long runId,
            String verdict,
            @Nullable Double logLoss,
            int unseenPupils,
            long unseenAnswers,
            @Nullable Double difference,
            @Nullable Double differenceLow,
            @Nullable Double differenceHigh,
            boolean isLive,
            boolean isKept) {}

    private Models() {}

    public static List<Model> newestFirst(Store store) {
        return store.inTransaction(connection -> {
            List<Model> models = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(NEWEST_FIRST);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    models.add(model(row));
                }
            }
            return models;
        });
    }

    /** Puts the model back into use that was in use before; empty if there is none. */
    public static Optional<Long> goBack(Store store, String stratum, Instant now) {
        return store.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(LOCK);
            }
            Optional<Long> before = before(connection, stratum);
            if (before.isPresent()) {
                end(connection, stratum, now);
                useAgain(connection, before.get());
            }
            return before;
        });
    }

    private static Optional<Long> before(Connection connection, String stratum) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEFORE)) {
            statement.setString(1, stratum);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static void end(Connection connection, String stratum, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, stratum);
            statement.executeUpdate();
        }
    }

    private static void useAgain(Connection connection, long modelId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AGAIN)) {
            statement.setLong(1, modelId);
            statement.executeUpdate();
        }
    }

    private static Model model(ResultSet row) throws SQLException {
        return new Model(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, Double.class),
                row.getInt(6),
                row.getLong(7),
                row.getObject(8, Double.class),
                row.getObject(9, Double.class),
                row.getObject(10, Double.class),
                row.getBoolean(11),
                row.getBoolean(12));
    }
}
