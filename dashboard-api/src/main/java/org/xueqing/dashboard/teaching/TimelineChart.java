package org.xueqing.dashboard.teaching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xueqing.diagnosis.teaching.Lesson;
import org.xueqing.diagnosis.teaching.Lesson.Minute;

/**
 * A lesson as a picture, in units of its own: a bar of {@link #BAR} for each minute, right answers upwards from the middle line
 * and wrong ones downwards.
 *
 * @param most answers of one kind in one minute, which a whole bar stands for
 * @param ticks places of every fifth minute
 * @param turns places of the changes
 * @param marks of the notes, at the edges for those outside the lesson
 */
public record TimelineChart(
        int width, int most, List<Bar> bars, List<Tick> ticks, List<Integer> turns, List<Mark> marks) {

    public static final int BAR = 12;
    /** From the middle line upwards, and downwards. */
    public static final int HALF = 60;

    private static final int TICK_MINUTES = 5;

    /** @param x of the left edge; @param right and wrong heights */
    public record Bar(int x, int right, int wrong) {}

    public record Tick(int x, int minute) {}

    /** @param number of the note */
    public record Mark(int x, int number) {}

    public TimelineChart {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
        turns = List.copyOf(turns);
        marks = List.copyOf(marks);
    }

    static TimelineChart of(Lesson lesson, List<Instant> notes) {
        List<Minute> minutes = lesson.minutes();
        int most = minutes.stream()
                .mapToInt(minute -> Math.max(minute.right(), minute.wrong()))
                .max()
                .orElse(1);
        int width = minutes.size() * BAR;
        List<Tick> ticks = new ArrayList<>();
        for (int minute = 0; minute < minutes.size(); minute += TICK_MINUTES) {
            ticks.add(new Tick(minute * BAR, minute));
        }
        List<Mark> marks = new ArrayList<>();
        for (Instant note : notes) {
            int at = lesson.minuteOf(note) * BAR + BAR / 2;
            marks.add(new Mark(Math.max(BAR / 2, Math.min(width - BAR / 2, at)), marks.size() + 1));
        }
        return new TimelineChart(
                width,
                most,
                minutes.stream().map(minute -> bar(minute, most)).toList(),
                ticks,
                lesson.turns().stream()
                        .map(turn -> lesson.minuteOf(turn.at()) * BAR)
                        .toList(),
                marks);
    }

    private static Bar bar(Minute minute, int most) {
        return new Bar(minute.minute() * BAR, HALF * minute.right() / most, HALF * minute.wrong() / most);
    }
}
