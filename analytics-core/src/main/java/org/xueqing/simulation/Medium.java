package org.xueqing.simulation;

/** Where an activity is done. */
public enum Medium {
    /** First attempts only, no durations; the teacher keys them later as a batch. */
    PAPER,
    SCREEN
}
