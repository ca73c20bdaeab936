package org.xueqing.plan;

/** 必做 and 选做. */
public enum Part {
    REQUIRED,
    OPTIONAL
}
