package org.xueqing.ingest.forecast;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.ingest.practice.Siblings;
import org.xueqing.measurement.ability.ItemParameters;
import org.xueqing.measurement.paper.Chance;

/** Items of a grade as the published run measured them, each by itself and by what it is drawn from. */
final class MeasuredItems {

    /** From so many items of a family on a new one is taken as one of them. */
    private static final int FEWEST_ALIKE = 3;

    /** Three or four that happen to be equally hard do not make a fifth so. */
    private static final double LEAST_SPREAD = 0.3;

    private static final String MEASURED =
            """
            select item_id, difficulty, difficulty_error, discrimination from item_measures
             where run_id = ? and scale = ? and difficulty is not null and discrimination > 0
             order by item_id
            """;

    /** Where nothing was published. */
    static final MeasuredItems NONE = new MeasuredItems();

    private final Map<String, Chance.OnScale> byItem = new HashMap<>();
    private final Map<String, List<Chance.OnScale>> byKind = new HashMap<>();

    static MeasuredItems read(Connection connection, long runId, String scale) throws SQLException {
        MeasuredItems items = new MeasuredItems();
        try (PreparedStatement statement = connection.prepareStatement(MEASURED)) {
            statement.setLong(1, runId);
            statement.setString(2, scale);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    items.add(
                            row.getString(1),
                            new Chance.OnScale(
                                    ItemParameters.of(row.getDouble(4), row.getDouble(2)), row.getDouble(3)));
                }
            }
        }
        return items;
    }

    private void add(String itemId, Chance.OnScale measured) {
        byItem.put(itemId, measured);
        byKind.computeIfAbsent(Siblings.kind(itemId), none -> new ArrayList<>()).add(measured);
    }

    Optional<Chance.OnScale> own(String itemId) {
        return Optional.ofNullable(byItem.get(itemId));
    }

    /** Of a family's new item: as hard as its siblings are in the middle, as uncertain as they differ. */
    Optional<Chance.OnScale> alike(String itemId) {
        List<Chance.OnScale> alike = byKind.getOrDefault(Siblings.kind(itemId), List.of());
        if (alike.size() < FEWEST_ALIKE) {
            return Optional.empty();
        }
        double mean = alike.stream()
                .mapToDouble(item -> item.parameters().difficulty())
                .average()
                .orElseThrow();
        double variance = alike.stream()
                        .mapToDouble(item -> Math.pow(item.parameters().difficulty() - mean, 2))
                        .sum()
                / (alike.size() - 1);
        double slope = alike.stream()
                .mapToDouble(item -> item.parameters().discrimination())
                .average()
                .orElseThrow();
        return Optional.of(new Chance.OnScale(
                ItemParameters.of(slope, mean),
                Math.max(LEAST_SPREAD, Math.sqrt(variance * (1 + 1.0 / alike.size())))));
    }
}
