package org.xueqing.measurement.skill;

/** What is known of one skill of those who have one profile. */
public enum Holding {
    HELD,
    LACKED,
    /** Some of them may hold it and others not: no item tells. */
    OPEN
}
