package org.xueqing.ingest.statement;

/** What a guardian agrees to, as {@code consents} names it. */
public enum Purpose {
    PRACTICE,
    PREDICTION,
    DIGEST,
    ABOVE_SCHOOL
}
