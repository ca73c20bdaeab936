package org.xueqing.history;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which knowledge points an item needs, as the bank says; sorted and without repeats. */
public record ItemBank(Map<String, List<String>> pointsByItem) implements Serializable {

    public static final ItemBank EMPTY = new ItemBank(Map.of());

    public ItemBank {
        // Not Map.copyOf: its linear probing takes µs per look-up where the ids of items are numbered.
        pointsByItem = Collections.unmodifiableMap(new HashMap<>(pointsByItem));
    }

    public static ItemBank of(Map<String, ? extends Collection<String>> pointsByItem) {
        Map<String, List<String>> sorted = new HashMap<>();
        pointsByItem.forEach((item, points) -> sorted.put(item, List.copyOf(new TreeSet<>(points))));
        return new ItemBank(sorted);
    }

    /** Empty for an item that the bank does not map. */
    public List<String> knowledgePoints(String itemId) {
        return pointsByItem.getOrDefault(itemId, List.of());
    }
}
