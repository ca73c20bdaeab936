package org.xueqing.effect;

/** In what pupils are to be alike before a measure, if they are to be compared after it. */
public enum Trait {
    /** Mean mastery of the measure's points. */
    MASTERY,
    /** By how much answers on all points were righter than an ordinary pupil's, in logits. */
    SURPLUS,
    /** Share of right answers among the last ones on the points. */
    LATELY_RIGHT,
    /** Answers on the points, as a logarithm. */
    OPPORTUNITIES,
    /** Answers on any points in the fortnight before, as a logarithm. */
    TAKES_PART;

    public static final int COUNT = values().length;
}
