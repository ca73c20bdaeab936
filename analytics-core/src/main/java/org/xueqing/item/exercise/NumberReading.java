package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;
import org.xueqing.number.Numerals;

/** A number in digits, to be written in words: 4006 is 四千零六. */
public record NumberReading(long number) implements Exercise {

    @Override
    public Answer answer() {
        return new Answer.Words(Numerals.read(number));
    }
}
