package org.xueqing.item.answer;

/** How a number is written. */
public enum Notation {
    WHOLE,
    DECIMAL,
    /** 3/4, also 7/4. */
    FRACTION,
    /** 1又3/4. */
    MIXED,
    PERCENT
}
