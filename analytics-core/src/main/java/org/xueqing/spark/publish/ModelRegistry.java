package org.xueqing.spark.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.evaluation.LossDifference;
import org.xueqing.spark.store.StoreAddress;

/** The table of models: which one is in use, and how a new one takes its place. */
public record ModelRegistry(StoreAddress store) {

    /** Models whose bytes are kept, of each stratum, beside the one in use: to one of these the store can go back. */
    private static final int EARLIER_MODELS_KEPT = 3;

    private static final String LIVE =
            "select stratum, model_id, bytes from models where model = ? and live_from is not null and live_until is null";
    private static final String END =
            """
            update models set live_until = ?, ended_by = 'REPLACED'
             where model = ? and stratum = ? and live_from is not null and live_until is null
            """;
    private static final String ADD =
            """
            insert into models (model, stratum, run_id, method, features, bytes, unseen_pupils, unseen_answers, log_loss,
                   compared_to, difference, difference_low, difference_high, verdict, made_at, live_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FORGET =
            """
            update models set bytes = null where bytes is not null and model_id not in (
                select model_id from (
                    select model_id, row_number() over (
                               partition by model, stratum
                               order by live_from is not null and live_until is null desc, ended_by = 'REPLACED' desc nulls last,
                                        live_until desc nulls last, model_id desc) as place
                      from models where bytes is not null) kept
                 where place <= ?)
            """;

    /** A model in use. */
    @SuppressWarnings("ArrayRecordComponent") // on its way to a reader, never compared
    public record Live(long modelId, byte[] bytes) implements java.io.Serializable {}

    /** Those in use, by stratum. */
    public Map<String, Live> live(String model) throws SQLException {
        Map<String, Live> live = new HashMap<>();
        try (Connection connection = store.connect();
                PreparedStatement statement = connection.prepareStatement(LIVE)) {
            statement.setString(1, model);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    live.put(row.getString(1), new Live(row.getLong(2), row.getBytes(3)));
                }
            }
        }
        return live;
    }

    /** Writes down what a published run learnt; what is not worse takes the place of what was in use, all at one moment. */
    public void add(long runId, List<CandidateModel> candidates, Instant now) throws SQLException {
        try (Connection connection = store.connect()) {
            lock(connection);
            for (CandidateModel candidate : candidates) {
                if (candidate.verdict().goesLive()) {
                    end(connection, candidate, now);
                }
                add(connection, runId, candidate, now);
            }
            try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
                forget.setInt(1, 1 + EARLIER_MODELS_KEPT);
                forget.executeUpdate();
            }
            connection.commit();
        }
    }

    /** So that nobody goes back to another model in between. */
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table models in share row exclusive mode");
        }
    }

    private static void end(Connection connection, CandidateModel candidate, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setObject(1, utc(now));
            statement.setString(2, candidate.model());
            statement.setString(3, candidate.stratum());
            statement.executeUpdate();
        }
    }

    private static void add(Connection connection, long runId, CandidateModel candidate, Instant now)
            throws SQLException {
        LossDifference difference = candidate.difference();
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, candidate.model());
            statement.setString(2, candidate.stratum());
            statement.setLong(3, runId);
            statement.setString(4, candidate.method());
            statement.setArray(
                    5, connection.createArrayOf("text", candidate.features().toArray()));
            statement.setBytes(6, candidate.bytes());
            statement.setInt(7, candidate.unseenPupils());
            statement.setLong(8, candidate.unseenAnswers());
            statement.setObject(9, candidate.logLoss());
            statement.setObject(10, candidate.comparedTo());
            statement.setObject(11, difference == null ? null : difference.difference());
            statement.setObject(12, difference == null ? null : difference.low());
            statement.setObject(13, difference == null ? null : difference.high());
            statement.setString(14, candidate.verdict().name());
            statement.setObject(15, utc(now));
            statement.setObject(16, candidate.verdict().goesLive() ? utc(now) : null);
            statement.executeUpdate();
        }
    }

    private static @Nullable OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
