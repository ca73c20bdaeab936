package org.xueqing.simulation;

/** How a pupil went about an item. */
public enum Conduct {
    ENGAGED,
    /** A rapid guess: what the pupil knows plays no part. */
    HASTY
}
