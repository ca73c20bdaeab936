package org.xueqing.diagnosis.paper;

import java.util.OptionalDouble;

/** A figure with the number of pupils that it rests on, or why there is none. Never NaN, and never 0 for "not known". */
public sealed interface Figure {

    /** Why there is no figure. */
    enum Reason {
        NO_ANSWERS,
        TOO_FEW_PUPILS,
        ONE_ITEM,
        /** Everybody got the same for this item. */
        ITEM_CONSTANT,
        /** Everybody got the same in all. */
        TOTALS_EQUAL,
        /** All right, all wrong, or the others tell nothing apart: no pattern would be the expected one. */
        NO_PATTERN,
        /** Reliability is below 0, so there is no error of measurement to derive from it. */
        NEGATIVE_RELIABILITY
    }

    /** @param pupils whom the value rests on */
    record Known(double value, int pupils) implements Figure {
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a figure of " + value);
            }
        }
    }

    record Unknown(Reason reason, int pupils) implements Figure {}

    int pupils();

    /** The value, for arithmetic and charts. */
    default OptionalDouble known() {
        return this instanceof Known known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
    }

    default boolean isKnown() {
        return this instanceof Known;
    }
}
