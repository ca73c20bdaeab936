package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;

/** A clock face to be read. @param hour 1 to 12 @param minute 0 to 59 */
public record ClockReading(int hour, int minute) implements Exercise {

    @Override
    public Answer answer() {
        return new Answer.Clock(60 * hour + minute);
    }
}
