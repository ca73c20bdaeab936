package org.xueqing.itemanalysis;

/** A wrong answer and how many wrote it. */
public record WrongAnswer(String written, long pupils) {}
