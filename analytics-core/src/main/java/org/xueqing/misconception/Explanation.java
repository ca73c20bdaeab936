package org.xueqing.misconception;

/** What may stand behind a pupil's answers. */
public sealed interface Explanation {

    /** The pupil can do it and slips now and then. */
    record Careful() implements Explanation {}

    /** The pupil goes wrong often, by no procedure that is known. */
    record Unexplained() implements Explanation {}

    /** The pupil follows a wrong procedure most of the time. */
    record Follows(BuggyProcedure procedure) implements Explanation {}
}
