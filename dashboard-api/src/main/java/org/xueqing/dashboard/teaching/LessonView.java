package org.xueqing.dashboard.teaching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xueqing.diagnosis.teaching.Lesson;
import org.xueqing.diagnosis.teaching.RateChange;

/**
 * A lesson as its page shows it.
 *
 * @param from of the first answer, as to is of the last: hours and minutes on the school's clock
 * @param rows minutes with answers
 * @param parts of five minutes each
 * @param notes with a number each, in order of time
 */
public record LessonView(
        String day,
        String from,
        String to,
        int besides,
        TimelineChart chart,
        List<Row> rows,
        List<Row> parts,
        List<Turn> turns,
        List<Note> notes) {

    private static final int PART = 5;

    /** Some minutes with answers. @param time such as 09:41 */
    public record Row(String time, int right, int wrong) {}

    /** A change of the share of right answers. */
    public record Turn(String time, RateChange change) {}

    /**
     * What somebody noted.
     *
     * @param number as the picture has it
     * @param by name of the author
     * @param isOwn whether the viewer wrote it
     */
    public record Note(int number, UUID id, String time, String text, String by, boolean isOwn, boolean isChanged) {}

    public LessonView {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        turns = List.copyOf(turns);
        notes = List.copyOf(notes);
    }

    static LessonView of(Lesson lesson, List<TeachingQueries.Noted> noted, List<Note> notes, SchoolTime time) {
        List<Instant> moments =
                noted.stream().map(TeachingQueries.Noted::moment).toList();
        return new LessonView(
                time.day(lesson.begin()),
                time.minute(lesson.begin()),
                time.minute(lesson.end()),
                lesson.besides(),
                TimelineChart.of(lesson, moments),
                rows(lesson, lesson.minutes(), time),
                rows(lesson, lesson.parts(PART), time),
                lesson.turns().stream()
                        .map(turn -> new Turn(time.minute(turn.at()), turn.change()))
                        .toList(),
                notes);
    }

    private static List<Row> rows(Lesson lesson, List<Lesson.Minute> minutes, SchoolTime time) {
        return minutes.stream()
                .filter(minute -> minute.right() + minute.wrong() > 0)
                .map(minute -> new Row(
                        time.minute(lesson.begin().plusSeconds(60L * minute.minute())), minute.right(), minute.wrong()))
                .toList();
    }
}
