package org.xueqing.curriculum;

/** How sure it is that a unit or a placement is as the book has it. */
public enum Confidence {
    HIGH,
    LOW
}
