package org.xueqing.ingest.forecast;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.xueqing.prediction.ModelBytes;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.report.EvaluationsRow;

/**
 * The models of the next answer that are in use. Each is read once; whenever somebody asks, the registry says which one it is, so that a model that a
 * run puts into use, or {@code models --back}, counts from the next question on. A model of another version of the program is as none.
 */
public final class ModelsInUse {

    private static final String IN_USE =
            """
            select model_id, stratum from models
             where model = ? and stratum in (?, ?) and live_from is not null and live_until is null and bytes is not null
             order by stratum = ?
            """;
    private static final String BYTES = "select bytes from models where model_id = ?";
    private static final String ALL = "all";

    private final ConcurrentMap<String, InUse> byStratum = new ConcurrentHashMap<>();

    /** @param model empty where this version cannot read it */
    public record InUse(long modelId, String stratum, Optional<NextAnswerModel> model) {}

    /** The grade's own, else the one of all pupils; empty where a run has put none into use that can be read. */
    public Optional<InUse> of(Connection connection, int grade) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IN_USE)) {
            statement.setString(1, EvaluationsRow.NEXT_ANSWER);
            statement.setString(2, "grade-" + grade);
            statement.setString(3, ALL);
            statement.setString(4, ALL);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    InUse inUse = known(connection, row.getLong(1), row.getString(2));
                    if (inUse.model().isPresent()) {
                        return Optional.of(inUse);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private InUse known(Connection connection, long modelId, String stratum) throws SQLException {
        InUse known = byStratum.get(stratum);
        if (known == null || known.modelId() != modelId) {
            known = new InUse(modelId, stratum, read(connection, modelId));
            byStratum.put(stratum, known);
        }
        return known;
    }

    private static Optional<NextAnswerModel> read(Connection connection, long modelId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BYTES)) {
            statement.setLong(1, modelId);
            try (ResultSet row = statement.executeQuery()) {
                byte[] bytes = row.next() ? row.getBytes(1) : null;
                return bytes != null && ModelBytes.read(bytes) instanceof ModelBytes.Reading.Read read
                        ? Optional.of(read.model())
                        : Optional.empty();
            }
        }
    }
}
