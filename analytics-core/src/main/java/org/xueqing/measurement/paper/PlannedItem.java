package org.xueqing.measurement.paper;

/**
 * An item of a paper that nobody has written yet.
 *
 * @param full marks in hundredths, above 0; right earns all of them and wrong none
 */
public record PlannedItem(String itemId, int full, Chance chance) {
    public PlannedItem {
        if (full <= 0) {
            throw new IllegalArgumentException(itemId + " with " + full + " hundredths of a mark");
        }
    }

    boolean isForetold() {
        return !(chance instanceof Chance.Unknown);
    }
}
