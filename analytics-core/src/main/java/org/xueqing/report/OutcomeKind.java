package org.xueqing.report;

/** What a course is: the points of one unit, or of a term's volume. */
public enum OutcomeKind {
    UNIT,
    TERM
}
