package org.xueqing.event;

/** Where an answer was given. */
public enum Setting {
    CLASSWORK,
    HOMEWORK,
    QUIZ,
    TEST,
    SELF_STUDY
}
