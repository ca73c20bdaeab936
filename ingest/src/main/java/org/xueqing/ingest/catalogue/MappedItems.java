package org.xueqing.ingest.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.history.ItemBank;

/** The mapping of items to knowledge points as a look-up in memory. */
public final class MappedItems {

    private static final String ITEMS = "select item_id, knowledge_point from item_knowledge_points";

    private MappedItems() {}

    public static ItemBank read(Connection connection) throws SQLException {
        Map<String, List<String>> points = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ITEMS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                points.computeIfAbsent(rows.getString(1), absent -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return ItemBank.of(points);
    }
}
