package org.xueqing.item.family;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;

/** Items of one family without a repeat. */
public final class ItemList {

    private static final int TRIES_PER_ITEM = 50;

    private ItemList() {}

    /** So many different ones as asked for; fewer where the family has no more, such as 1 + 1 to 1 + 4. */
    public static List<Item> of(ItemFamily family, int count, long firstSeed) {
        List<Item> items = new ArrayList<>();
        Set<String> printed = new HashSet<>();
        for (long seed = firstSeed; items.size() < count && seed < firstSeed + (long) count * TRIES_PER_ITEM; seed++) {
            Item item = family.item(seed);
            if (printed.add(printed(item))) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    /** All that the pupil sees: what two items must not share in one list. */
    static String printed(Item item) {
        return item.stem() + item.picture().orElse("") + item.draft().options();
    }
}
