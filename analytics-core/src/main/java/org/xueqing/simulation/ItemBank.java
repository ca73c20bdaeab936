package org.xueqing.simulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The school's items by id, and by the point that they are set for. */
public final class ItemBank {

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, List<Item>> byPoint;

    ItemBank(Collection<Item> items) {
        items.forEach(item -> this.items.put(item.itemId(), item));
        byPoint = items.stream().collect(Collectors.groupingBy(ItemBank::settingPoint));
    }

    /** In order of points and numbers. */
    public List<Item> items() {
        return List.copyOf(items.values());
    }

    /**
     * The item of an id.
     *
     * @throws IllegalArgumentException if the bank has no such item
     */
    public Item item(String itemId) {
        Item item = items.get(itemId);
        if (item == null) {
            throw new IllegalArgumentException("item " + itemId + " is not in the bank");
        }
        return item;
    }

    /** Items whose latest-taught point is the given one. */
    List<Item> itemsFor(String knowledgePoint) {
        return byPoint.getOrDefault(knowledgePoint, List.of());
    }

    private static String settingPoint(Item item) {
        return item.knowledgePoints().get(0);
    }
}
