package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xueqing.event.Setting;
import org.xueqing.event.Taught;
import org.xueqing.simulation.chance.Chance;

/** Teaches one class its syllabi, each evenly over the school days of its term, and sets work each day. */
final class ClassTeacher {

    private static final Duration INTO_THE_LESSON = Duration.ofMinutes(15);
    private static final Duration UNTIL_CLASSWORK = Duration.ofMinutes(20);
    private static final int MOST_POINTS_OF_AN_EVENT = 8;

    private final SimulatedClass home;
    private final List<TermPace> paces;
    private final WorkPlanner planner;
    private final EventIds ids;
    private final Chance chance;

    ClassTeacher(SimulatedClass home, List<Syllabus> syllabi, ItemBank bank, long seed) {
        this.home = home;
        this.paces = syllabi.stream().map(TermPace::of).toList();
        this.chance = Chance.of(seed, home.classId());
        this.planner = new WorkPlanner(bank, chance);
        this.ids = new EventIds(seed, home.classId());
    }

    SimulatedClass home() {
        return home;
    }

    boolean teachesOn(LocalDate day) {
        return pace(day).isPresent();
    }

    /** The class's day: lessons and work stand in the log, pupils have yet to do it. */
    ClassDay teach(LocalDate day, WeekLog log) {
        TermPace pace = pace(day).orElseThrow();
        List<String> reviewed = pace.reviewedOn(day);
        List<String> taught = pace.taughtOn(day);
        planner.teach(reviewed);
        planner.teach(taught);
        Instant lesson = Timetable.lesson(home, day);
        report(reviewed, Taught.Kind.REVIEWED, lesson, log);
        report(taught, Taught.Kind.TAUGHT, lesson.plus(INTO_THE_LESSON), log);
        List<SimulatedActivity> work = pace.isTestDay(day) && home.grade() >= 3 ? test(pace, day) : work(day, lesson);
        work.forEach(log::add);
        return new ClassDay(home, day, lesson.plus(INTO_THE_LESSON), taught, reviewed, planner.taught(), work);
    }

    private Optional<TermPace> pace(LocalDate day) {
        return paces.stream().filter(pace -> pace.isSchoolDay(day)).findFirst();
    }

    private void report(List<String> points, Taught.Kind kind, Instant at, WeekLog log) {
        for (int from = 0; from < points.size(); from += MOST_POINTS_OF_AN_EVENT) {
            List<String> some = points.subList(from, Math.min(points.size(), from + MOST_POINTS_OF_AN_EVENT));
            log.send(at, new Taught(ids.next(), home.classId(), some, kind, at, home.teacherId()));
        }
    }

    private List<SimulatedActivity> test(TermPace pace, LocalDate day) {
        List<String> items = planner.test(pace.points());
        return List.of(activity(day, Setting.TEST, Medium.PAPER, Timetable.test(day), items));
    }

    /** The first two grades work in school only; the others have homework four days a week. */
    private List<SimulatedActivity> work(LocalDate day, Instant lesson) {
        List<SimulatedActivity> work = new ArrayList<>();
        if (Timetable.isQuizDay(day)) {
            work.add(activity(day, Setting.QUIZ, medium(0.8), Timetable.quiz(day), planner.quiz()));
            return work;
        }
        int items = home.grade() <= 2 ? WorkPlanner.LONG_CLASSWORK : WorkPlanner.CLASSWORK;
        Instant begin = lesson.plus(UNTIL_CLASSWORK);
        work.add(activity(day, Setting.CLASSWORK, medium(0.4), begin, planner.classwork(items)));
        if (home.grade() > 2) {
            work.add(activity(day, Setting.HOMEWORK, medium(0.5), Timetable.homework(day), planner.homework()));
        }
        return work;
    }

    private Medium medium(double paper) {
        return chance.happens(paper) ? Medium.PAPER : Medium.SCREEN;
    }

    private SimulatedActivity activity(
            LocalDate day, Setting setting, Medium medium, Instant startsAt, List<String> itemIds) {
        String id =
                String.join("-", home.classId(), day.toString(), setting.name().toLowerCase(Locale.ROOT));
        return new SimulatedActivity(id, home.classId(), setting, medium, startsAt, itemIds);
    }
}
