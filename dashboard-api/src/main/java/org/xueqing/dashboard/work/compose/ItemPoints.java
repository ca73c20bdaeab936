package org.xueqing.dashboard.work.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.item.family.Families;

/** What items are about: as the bank says, or the family that makes them. */
@Repository
public class ItemPoints {

    private static final String POINTS =
            "select item_id, knowledge_point from item_knowledge_points where item_id in (:items) order by 1, 2";

    private final JdbcClient store;

    ItemPoints(JdbcClient store) {
        this.store = store;
    }

    /** By item; empty for one that nobody mapped. */
    public Map<String, List<String>> of(Collection<String> itemIds) {
        Map<String, List<String>> points = new HashMap<>();
        if (!itemIds.isEmpty()) {
            store.sql(POINTS).param("items", itemIds).query(row -> {
                points.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                        .add(row.getString(2));
            });
        }
        itemIds.forEach(id -> points.computeIfAbsent(id, none -> Families.item(id)
                .map(item -> item.family().knowledgePoints())
                .orElse(List.of(""))));
        return points;
    }
}
