package org.xueqing.ingest.bank;

import java.util.Arrays;
import java.util.Optional;

/** Whether an item of the bank may be given. */
public enum ItemState {
    /** Not finished, or not looked at yet. */
    DRAFT,
    IN_USE,
    /** Something is wrong with it: not given until somebody has edited it. */
    UNDER_REPAIR,
    /** Never given again; its answers keep their evidence. */
    RETIRED;

    public static Optional<ItemState> named(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    public boolean mayBeGiven() {
        return this == IN_USE;
    }
}
