package org.xueqing.scale;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comparing two groups of pupils says of the items.
 *
 * @param reason why nothing is said; null where something is
 * @param shifts of the items that could be judged, in the order of ids
 */
public record Comparison(@Nullable Reason reason, List<Shift> shifts) implements Serializable {

    /** Why nothing is said. */
    public enum Reason {
        FEW_PUPILS,
        FEW_ITEMS,
        NO_SCALE
    }

    /**
     * How much harder an item is in the focal group for pupils of equal ability.
     *
     * @param logits above 0 where it is harder there
     * @param error of it
     * @param pValue of this item alone
     * @param isEstablished after Holm's correction over all items
     */
    public record Shift(String itemId, double logits, double error, double pValue, boolean isEstablished)
            implements Serializable {

        /** On the scale of differences of 4 × logits ÷ 1.7, as testing services use it. */
        private static final double DELTA = 2.35;

        private static final double SMALL = 1;
        private static final double LARGE = 1.5;

        /** How much it matters (Dorans and Holland 1993). Only what is established is more than negligible. */
        public Size size() {
            double delta = DELTA * Math.abs(logits);
            if (!isEstablished || delta < SMALL) {
                return Size.NEGLIGIBLE;
            }
            return delta < LARGE ? Size.MODERATE : Size.LARGE;
        }
    }

    /** How much a difference matters. */
    public enum Size {
        NEGLIGIBLE,
        MODERATE,
        LARGE
    }

    public Comparison {
        shifts = List.copyOf(shifts);
    }
}
