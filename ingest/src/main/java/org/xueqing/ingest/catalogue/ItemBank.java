package org.xueqing.ingest.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.xueqing.ingest.store.Store;

/** Which knowledge points an item is about, where its sender does not say so. */
public final class ItemBank {

    /** Before the change, under the number that it will have. */
    private static final String NOTE =
            """
            insert into bank_changes (version, item_id, was_mapped)
            select v.version + 1, w.item_id, cardinality(before.points) > 0
              from unnest(?::text[], ?::text[]) as w (item_id, points)
             cross join versions v
             cross join lateral (
                   select array(select i.knowledge_point from item_knowledge_points i
                                 where i.item_id = w.item_id order by 1) as points) before
             where v.name = 'bank'
               and before.points is distinct from array(select distinct unnest(string_to_array(w.points, ';')) order by 1)
            on conflict do nothing
            """;

    private static final String REMOVE =
            """
            delete from item_knowledge_points i
             using unnest(?::text[], ?::text[]) as w (item_id, points)
             where i.item_id = w.item_id and i.knowledge_point <> all (string_to_array(w.points, ';'))
            """;
    private static final String ADD =
            """
            insert into item_knowledge_points (item_id, knowledge_point)
            select w.item_id, unnest(string_to_array(w.points, ';'))
              from unnest(?::text[], ?::text[]) as w (item_id, points)
            on conflict do nothing
            """;

    private ItemBank() {}

    /**
     * Maps items; a mapping that was there before is replaced, other items stay as they are.
     *
     * @return how many rows of the mapping changed
     */
    public static int map(Store store, Map<String, List<String>> pointsOfItems) {
        return store.inTransaction(connection -> map(connection, pointsOfItems));
    }

    public static int map(Connection connection, Map<String, List<String>> pointsOfItems) throws SQLException {
        Versions.lock(connection, "bank");
        execute(connection, NOTE, pointsOfItems);
        int changed = execute(connection, REMOVE, pointsOfItems) + execute(connection, ADD, pointsOfItems);
        if (changed > 0) {
            Versions.raise(connection, "bank");
        }
        return changed;
    }

    private static int execute(Connection connection, String sql, Map<String, List<String>> pointsOfItems)
            throws SQLException {
        List<Map.Entry<String, List<String>>> items = pointsOfItems.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", items.stream().map(Map.Entry::getKey).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            items.stream()
                                    .map(item -> String.join(";", item.getValue()))
                                    .toArray()));
            return statement.executeUpdate();
        }
    }
}
