package org.xueqing.ingest.statement;

/** What a teacher does in a class: MATHS teaches it, HEAD is its 班主任. */
public enum Duty {
    MATHS,
    HEAD
}
