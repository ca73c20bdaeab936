package org.xueqing.spark.store;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.xueqing.scale.KnownItem;

/** The items of the published run that a new scale can be held by, by scale and id: those whose place is well known. */
public record PinnedScales(Map<String, Map<String, KnownItem>> byScale) implements Serializable {

    private static final String KNOWN =
            """
            select m.scale, m.item_id, m.difficulty, m.difficulty_error
              from item_measures m join published_run using (run_id)
             where m.difficulty_error <= 0.4
            """;

    public static PinnedScales read(StoreAddress store) throws SQLException {
        Map<String, Map<String, KnownItem>> byScale = new HashMap<>();
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(KNOWN)) {
            while (row.next()) {
                byScale.computeIfAbsent(row.getString("scale"), absent -> new HashMap<>())
                        .put(
                                row.getString("item_id"),
                                new KnownItem(row.getDouble("difficulty"), row.getDouble("difficulty_error")));
            }
        }
        return new PinnedScales(byScale);
    }

    public Map<String, KnownItem> items(String scale) {
        return byScale.getOrDefault(scale, Map.of());
    }
}
