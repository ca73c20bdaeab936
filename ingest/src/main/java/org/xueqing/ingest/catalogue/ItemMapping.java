package org.xueqing.ingest.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.xueqing.ingest.store.Store;

/** People's word on which points items are about: changes the bank and writes down who said what. */
public final class ItemMapping {

    private static final String HISTORY =
            """
            insert into item_mapping_changes (item_id, knowledge_points, changed_by, changed_at)
            select w.item_id, string_to_array(w.points, ';'), ?, ?
              from unnest(?::text[], ?::text[]) as w (item_id, points)
             where array(select i.knowledge_point from item_knowledge_points i where i.item_id = w.item_id order by 1)
                   is distinct from array(select unnest(string_to_array(w.points, ';')) order by 1)
            """;

    private ItemMapping() {}

    /** @param login of who says so; empty for the command line */
    public record By(String login, Instant at) {}

    /** Maps items as somebody says; returns how many items are about other points now. */
    public static int change(Store store, Map<String, List<String>> pointsOfItems, By by) {
        return store.inTransaction(connection -> change(connection, pointsOfItems, by));
    }

    public static int change(Connection connection, Map<String, List<String>> pointsOfItems, By by)
            throws SQLException {
        int changed = note(connection, pointsOfItems, by);
        ItemBank.map(connection, pointsOfItems);
        return changed;
    }

    private static int note(Connection connection, Map<String, List<String>> pointsOfItems, By by) throws SQLException {
        List<Map.Entry<String, List<String>>> items = List.copyOf(pointsOfItems.entrySet());
        Object[] ids = items.stream().map(Map.Entry::getKey).toArray();
        Object[] points =
                items.stream().map(item -> String.join(";", item.getValue())).toArray();
        try (PreparedStatement statement = connection.prepareStatement(HISTORY)) {
            statement.setString(1, by.login());
            statement.setObject(2, by.at().atOffset(ZoneOffset.UTC));
            statement.setArray(3, connection.createArrayOf("text", ids));
            statement.setArray(4, connection.createArrayOf("text", points));
            return statement.executeUpdate();
        }
    }
}
