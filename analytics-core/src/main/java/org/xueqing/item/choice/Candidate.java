package org.xueqing.item.choice;

import org.xueqing.item.Item;

/**
 * An item that may be given.
 *
 * @param numbers what makes two items the same exercise to a child, see {@link SameNumbers}
 */
public record Candidate(String itemId, String numbers) {

    public static Candidate of(String itemId, String stem, String answer) {
        return new Candidate(itemId, SameNumbers.of(stem, answer));
    }

    public static Candidate of(Item item) {
        return of(item.itemId(), item.stem(), item.rule().text());
    }
}
