package org.xueqing.ingest.activity;

/** Whether a pupil who was expected has results. Absent and not handed in are neither wrong nor unanswered. */
public enum Presence {
    EXPECTED,
    ABSENT,
    NOT_HANDED_IN
}
