package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xueqing.event.Setting;
import org.xueqing.event.Taught;

/** Teaches one class its syllabus, evenly over the school days, and sets work each day. */
final class ClassTeacher {

    private static final Duration INTO_THE_LESSON = Duration.ofMinutes(15);
    private static final Duration UNTIL_CLASSWORK = Duration.ofMinutes(20);
    private static final int MOST_POINTS_OF_AN_EVENT = 8;

    private final SimulatedClass home;
    private final Syllabus syllabus;
    private final List<LocalDate> schoolDays;
    private final WorkPlanner planner;
    private final EventIds ids;

    ClassTeacher(SimulatedClass home, Syllabus syllabus, List<LocalDate> schoolDays, ItemBank bank, long seed) {
        this.home = home;
        this.syllabus = syllabus;
        this.schoolDays = schoolDays;
        this.planner = new WorkPlanner(bank, Chance.of(seed, home.classId()));
        this.ids = new EventIds(seed, home.classId());
    }

    /** The class's day: lessons and work stand in the log, pupils have yet to do it. */
    ClassDay teach(LocalDate day, WeekLog log) {
        int number = schoolDays.indexOf(day);
        List<String> reviewed = number == 0 ? syllabus.foundations() : List.of();
        List<String> taught = pointsOn(number);
        planner.teach(reviewed);
        planner.teach(taught);
        Instant lesson = Timetable.lesson(home, day);
        report(reviewed, Taught.Kind.REVIEWED, lesson, log);
        report(taught, Taught.Kind.TAUGHT, lesson.plus(INTO_THE_LESSON), log);
        List<SimulatedActivity> work = work(day, lesson);
        work.forEach(log::add);
        return new ClassDay(day, lesson.plus(INTO_THE_LESSON), taught, reviewed, work);
    }

    private List<String> pointsOn(int number) {
        return syllabus.points().subList(taughtBefore(number), taughtBefore(number + 1));
    }

    /** Rounded up, so that the first day has its point and the last day has taught them all. */
    private int taughtBefore(int number) {
        int days = schoolDays.size();
        return (number * syllabus.points().size() + days - 1) / days;
    }

    private void report(List<String> points, Taught.Kind kind, Instant at, WeekLog log) {
        for (int from = 0; from < points.size(); from += MOST_POINTS_OF_AN_EVENT) {
            List<String> some = points.subList(from, Math.min(points.size(), from + MOST_POINTS_OF_AN_EVENT));
            log.send(at, new Taught(ids.next(), home.classId(), some, kind, at, home.teacherId()));
        }
    }

    private List<SimulatedActivity> work(LocalDate day, Instant lesson) {
        List<SimulatedActivity> work = new ArrayList<>();
        if (Timetable.isQuizDay(day)) {
            work.add(activity(day, Setting.QUIZ, Timetable.quiz(day), planner.quiz()));
        } else {
            work.add(activity(day, Setting.CLASSWORK, lesson.plus(UNTIL_CLASSWORK), planner.classwork()));
        }
        work.add(activity(day, Setting.HOMEWORK, Timetable.homework(day), planner.homework()));
        return work;
    }

    private SimulatedActivity activity(LocalDate day, Setting setting, Instant startsAt, List<String> itemIds) {
        String id =
                String.join("-", home.classId(), day.toString(), setting.name().toLowerCase(Locale.ROOT));
        return new SimulatedActivity(id, home.classId(), setting, startsAt, itemIds);
    }
}
