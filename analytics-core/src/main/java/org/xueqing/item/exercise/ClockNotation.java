package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;

/**
 * A time of the day written the other way (24时记时法 and 普通记时法).
 *
 * @param minutesOfDay from noon on, where the two ways differ
 * @param asked which way is asked
 */
public record ClockNotation(int minutesOfDay, Way asked) implements Exercise {

    /** How a time is written. */
    public enum Way {
        HOURS_24,
        HOURS_12
    }

    public int hour12() {
        return (minutesOfDay / 60 + 11) % 12 + 1;
    }

    @Override
    public Answer answer() {
        return new Answer.Clock(asked == Way.HOURS_24 ? minutesOfDay : 60 * hour12() + minutesOfDay % 60);
    }
}
