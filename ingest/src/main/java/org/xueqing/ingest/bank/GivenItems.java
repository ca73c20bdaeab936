package org.xueqing.ingest.bank;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.store.Store;
import org.xueqing.item.Item;
import org.xueqing.item.answer.Grader;
import org.xueqing.item.family.Families;

/**
 * Items by the ids that answers name. One of a family is made from its id until it is first given; from then on it is kept
 * whole, so that it stays readable when its family draws otherwise.
 */
public final class GivenItems {

    private static final String KEPT =
            """
            select c.*, b.state, b.version = v.version as is_newest
              from item_contents c left join bank_versions v using (item_id) left join bank_items b using (bank_item_id)
             where c.item_id = any (?) and (c.school_id is null or c.school_id = ?)
            """;

    private final Store store;

    public GivenItems(Store store) {
        this.store = store;
    }

    /**
     * An item that somebody asks for.
     *
     * @param mayBeGiven false once it is withdrawn, or edited: then another version is given
     * @param isKept whole; otherwise its family has just made it
     */
    public record Found(Content content, boolean mayBeGiven, boolean isKept) {

        /** Grades what a pupil typed, unless the item was withdrawn while it stood open. */
        public Graded grade(String typed) {
            return mayBeGiven ? new Graded.Judged(Grader.grade(typed, content.rule())) : new Graded.Withdrawn();
        }
    }

    /** Those of the items that the school has, in the order asked for. */
    public Map<String, Found> find(@Nullable String schoolId, Collection<String> itemIds) {
        return store.read(connection -> find(connection, schoolId, itemIds));
    }

    /** As {@link #find(String, Collection)}, on a connection of somebody else. */
    public static Map<String, Found> find(Connection connection, @Nullable String schoolId, Collection<String> itemIds)
            throws SQLException {
        Map<String, Found> kept = kept(connection, schoolId, itemIds);
        Map<String, Found> found = new LinkedHashMap<>();
        for (String id : itemIds) {
            Optional.ofNullable(kept.get(id))
                    .or(() -> Families.item(id).map(item -> new Found(Content.of(item), true, false)))
                    .ifPresent(item -> found.put(id, item));
        }
        return found;
    }

    /** Keeps those of the items that families make, whole and with what they are about; those that are kept stay as they are. */
    public void keep(Collection<String> itemIds, ItemMapping.By by) {
        store.inTransaction(connection -> keep(connection, itemIds, by));
    }

    /** Within a transaction of somebody else; returns how many were mapped to points. */
    public static int keep(Connection connection, Collection<String> itemIds, ItemMapping.By by) throws SQLException {
        Map<String, List<String>> points = new HashMap<>();
        for (String id : itemIds) {
            Optional<Item> made = Families.item(id);
            if (made.isPresent() && ContentTable.write(connection, id, null, Content.of(made.get()), by)) {
                points.put(id, made.get().family().knowledgePoints());
            }
        }
        return points.isEmpty() ? 0 : ItemBank.map(connection, points);
    }

    private static Map<String, Found> kept(Connection connection, @Nullable String schoolId, Collection<String> itemIds)
            throws SQLException {
        Map<String, Found> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(KEPT)) {
            statement.setArray(1, connection.createArrayOf("text", itemIds.toArray()));
            statement.setString(2, schoolId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString("item_id"), new Found(ContentTable.read(row), mayBeGiven(row), true));
                }
            }
        }
        return found;
    }

    private static boolean mayBeGiven(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null || ItemState.valueOf(state).mayBeGiven() && row.getBoolean("is_newest");
    }
}
