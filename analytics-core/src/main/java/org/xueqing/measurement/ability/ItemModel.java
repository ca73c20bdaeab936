package org.xueqing.measurement.ability;

/** Which parameters of an item are estimated, and what that takes. */
public enum ItemModel {
    /** Difficulty; every discrimination is 1. */
    RASCH(30, 1),
    /** Difficulty, and one discrimination for all items. */
    ONE_PARAMETER(30, 2),
    /** Difficulty and discrimination. Below about 100 pupils discriminations are chance. */
    TWO_PARAMETER(100, 3),
    /** Difficulty, discrimination and guessing, the last two with priors. */
    THREE_PARAMETER(500, 3);

    private final int pupilsNeeded;
    private final int itemsNeeded;

    ItemModel(int pupilsNeeded, int itemsNeeded) {
        this.pupilsNeeded = pupilsNeeded;
        this.itemsNeeded = itemsNeeded;
    }

    public int pupilsNeeded() {
        return pupilsNeeded;
    }

    public int itemsNeeded() {
        return itemsNeeded;
    }
}
