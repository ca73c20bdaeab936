package org.xueqing.item;

/** What the 2022 standard asks of a pupil, by its own verbs (了解, 理解, 掌握, 运用). */
public enum CognitiveLevel {
    KNOW,
    UNDERSTAND,
    MASTER,
    APPLY
}
