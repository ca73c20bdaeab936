package org.xueqing.diagnosis.paper;

/** 等级 of a result: by criterion, never by quota. */
public enum ScoreLevel {
    /** 优秀 */
    EXCELLENT,
    /** 良好 */
    GOOD,
    /** 合格 */
    PASS,
    /** 待合格 */
    NOT_YET
}
