package org.xueqing.simulation;

/** How an answer came into the log. */
public enum Keying {
    /** As the pupil gave it. */
    AS_WRITTEN,
    /** Right for wrong or wrong for right. */
    FLIPPED,
    /** Under another item of the same pupil and paper. */
    OTHER_ITEM,
    /** Under another pupil of the same class and paper. */
    OTHER_PUPIL
}
