package org.xueqing.ingest.statement;

/** What a guardian decided. */
public enum Decision {
    GIVEN,
    REFUSED,
    WITHDRAWN
}
