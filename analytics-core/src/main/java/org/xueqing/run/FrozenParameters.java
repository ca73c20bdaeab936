package org.xueqing.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.mastery.Trace;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import org.xueqing.response.SurplusEffects;

/** The parameters that a run has frozen, to the last bit as it used them. */
public final class FrozenParameters {

    private FrozenParameters() {}

    /** @throws IllegalStateException if the run has kept none */
    public static BktParameters read(Connection connection, long runId) throws SQLException {
        return find(connection, runId)
                .orElseThrow(() -> new IllegalStateException("run " + runId + " has kept no parameters"));
    }

    /** Ready to fold with them; empty where the run has kept none. */
    public static Optional<Trace> trace(Connection connection, long runId) throws SQLException {
        return find(connection, runId).map(Trace::new);
    }

    private static Optional<BktParameters> find(Connection connection, long runId) throws SQLException {
        Map<String, Bkt> points = points(connection, runId);
        @Nullable Bkt namedPrior = points.remove(BktParameters.NAMED_PRIOR);
        return namedPrior == null
                ? Optional.empty()
                : Optional.of(
                        new BktParameters(points, namedPrior, ease(connection, runId), effects(connection, runId)));
    }

    /** Without the ease of items, for who asks what is believed and folds nothing; empty where a run has kept none. */
    static Optional<BktParameters> ofBeliefs(Connection connection, long runId) throws SQLException {
        Map<String, Bkt> points = points(connection, runId);
        Optional<Bkt> namedPrior = Optional.ofNullable(points.remove(BktParameters.NAMED_PRIOR));
        SurplusEffects effects = effects(connection, runId);
        return namedPrior.map(prior -> new BktParameters(points, prior, ItemEase.NONE, effects));
    }

    /** All of them; empty where a run has kept none. */
    static Optional<BktParameters> kept(Connection connection, long runId) throws SQLException {
        Optional<BktParameters> beliefs = ofBeliefs(connection, runId);
        return beliefs.isEmpty() ? beliefs : Optional.of(beliefs.get().with(ease(connection, runId)));
    }

    private static Map<String, Bkt> points(Connection connection, long runId) throws SQLException {
        Map<String, Bkt> points = new HashMap<>();
        String query = "select knowledge_point, prior, learn, guess, slip, forget from bkt_parameters where run_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, runId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    points.put(
                            row.getString(1),
                            new Bkt(
                                    row.getDouble(2),
                                    row.getDouble(3),
                                    row.getDouble(4),
                                    row.getDouble(5),
                                    row.getDouble(6)));
                }
            }
        }
        return points;
    }

    private static ItemEase ease(Connection connection, long runId) throws SQLException {
        Map<String, Integer> quarters = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select item_id, ease from item_ease where run_id = ?")) {
            statement.setLong(1, runId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    quarters.put(row.getString(1), quarters(row.getDouble(2)));
                }
            }
        }
        return new ItemEase(quarters);
    }

    private static SurplusEffects effects(Connection connection, long runId) throws SQLException {
        String query = "select surplus_on_prior, surplus_on_learning, surplus_on_answers from runs where run_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, runId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new SurplusEffects(row.getDouble(1), row.getDouble(2), row.getDouble(3));
            }
        }
    }

    private static int quarters(double logits) {
        double quarters = logits * ItemEase.QUARTERS_PER_LOGIT;
        if (quarters != Math.rint(quarters)) {
            throw new IllegalStateException("an ease of " + logits + " logits is no whole number of quarters");
        }
        return (int) quarters;
    }
}
