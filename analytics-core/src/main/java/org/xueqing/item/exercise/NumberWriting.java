package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;

/** A number heard or read in words, to be written in digits: 四千零六 is 4006. */
public record NumberWriting(long number) implements Exercise {

    @Override
    public Answer answer() {
        return Answer.of(number);
    }
}
