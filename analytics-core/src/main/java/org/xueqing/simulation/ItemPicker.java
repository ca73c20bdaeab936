package org.xueqing.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xueqing.simulation.chance.Chance;

/** Hands out a class's items, each point's in an order of the class's own, the longest unused first. */
final class ItemPicker {

    private final ItemBank bank;
    private final Chance chance;
    private final Map<String, List<Item>> queues = new HashMap<>();

    ItemPicker(ItemBank bank, Chance chance) {
        this.bank = bank;
        this.chance = chance;
    }

    /** An item of the point that needs nothing untaught and is not among those chosen. */
    Optional<Item> next(String point, Set<String> taught, Collection<Item> chosen) {
        List<Item> queue = queues.computeIfAbsent(point, id -> new ArrayList<>(chance.shuffled(bank.itemsFor(id))));
        Optional<Item> next = queue.stream()
                .filter(item -> taught.containsAll(item.knowledgePoints()) && !chosen.contains(item))
                .findFirst();
        next.ifPresent(item -> {
            queue.remove(item);
            queue.add(item);
        });
        return next;
    }
}
