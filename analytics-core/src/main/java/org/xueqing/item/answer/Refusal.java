package org.xueqing.item.answer;

/** Why writing is no answer that can be graded. */
public enum Refusal {
    EMPTY,
    TOO_LONG,
    /** 3或4; 3，4. */
    TWO_ANSWERS,
    /** 3+4 where a number is asked. */
    EXPRESSION,
    UNKNOWN_CHARACTERS,
    /** 3/0; 3:0. */
    ZERO_DENOMINATOR,
    TOO_LARGE,
    /** 0.5 where a fraction is asked. */
    OTHER_NOTATION,
    /** 5米 where 厘米 is printed. */
    OTHER_UNIT,
    NOT_A_NUMBER,
    NOT_A_RATIO,
    NOT_A_TIME,
    NOT_A_SIGN,
    NOT_A_LETTER,
    /** ABB, or ABC of four things to put in order. */
    NOT_EACH_ONCE,
    /** 5 where three numbers are asked. */
    TOO_FEW_OR_MANY
}
