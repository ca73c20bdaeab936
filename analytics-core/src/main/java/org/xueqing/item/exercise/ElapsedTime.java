package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/**
 * How long something lasted on one day.
 *
 * @param start minutes of the day
 * @param end minutes of the day, later
 * @param form in minutes, or in hours and minutes
 */
public record ElapsedTime(int start, int end, Form form) implements Exercise {

    /** How the time is to be written. */
    public enum Form {
        MINUTES,
        HOURS_AND_MINUTES
    }

    /** What a pupil writes who finds these hours and minutes, not reduced. */
    public Answer written(int hours, int minutes) {
        return form == Form.MINUTES
                ? Answer.of(60L * hours + minutes)
                : new Answer.Parts(List.of(Exact.of(hours), Exact.of(minutes)));
    }

    @Override
    public Answer answer() {
        return written((end - start) / 60, (end - start) % 60);
    }
}
