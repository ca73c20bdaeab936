package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;

/** When something ends. @param start minutes of the day @param minutes how long it lasts */
public record EndTime(int start, int minutes) implements Exercise {

    @Override
    public Answer answer() {
        return new Answer.Clock(start + minutes);
    }
}
