package org.xueqing.prediction;

/** What a feature speaks of: an explanation adds up what the features of one ground contribute. */
public enum Ground {
    /** How hard the item and its points are for everybody. */
    ITEM,
    /** What the pupil did on these points. */
    POINTS,
    /** What the pupil does on the whole. */
    PUPIL,
    /** What the pupil did just before, and what others who had done the same did next. */
    BEFORE,
    /** How the pupil stands on points that these build on. */
    PREREQUISITES,
    /** How long ago and how spread out the practice was. */
    TIMING,
    /** How the pupil works: pace, second attempts, coming back. */
    HABIT,
    /** For which answers the pupil asked for hints, and what came after them. */
    HELP
}
