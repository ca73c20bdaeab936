package org.xueqing.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class's way through the period: on school days the teacher's day and each pupil's, then what is to be keyed. */
final class ClassLife {

    private final ClassTeacher teacher;
    private final List<PupilLife> pupils;
    private final Map<LocalDate, List<Help>> helps;
    private final SchoolPlan plan;
    private List<Sent> underway = List.of();

    ClassLife(ClassTeacher teacher, List<PupilLife> pupils, List<Help> helps, SchoolPlan plan) {
        this.teacher = teacher;
        this.pupils = List.copyOf(pupils);
        this.helps = helps.stream().collect(Collectors.groupingBy(Help::day));
        this.plan = plan;
    }

    /** Classes know nothing of each other within a week, so weeks of different classes may be lived at once. */
    SchoolWeek live(int number, LocalDate firstDay) {
        Instant begin = Timetable.midnight(firstDay);
        Instant end = Timetable.midnight(firstDay.plusWeeks(1));
        WeekLog log = new WeekLog(underway);
        present(firstDay).forEach(pupil -> pupil.beginWeek(begin));
        firstDay.datesUntil(firstDay.plusWeeks(1)).forEach(day -> live(day, log));
        underway = log.underwayAt(end);
        List<Knowledge> knowledge = present(firstDay)
                .flatMap(pupil -> pupil.knowledge(end).stream())
                .toList();
        List<Mood> moods = present(firstDay).map(PupilLife::mood).toList();
        return log.close(number, firstDay, end, knowledge, moods);
    }

    private void live(LocalDate day, WeekLog log) {
        if (!teacher.teachesOn(day)) {
            return;
        }
        ClassDay classDay = teacher.teach(day, log);
        Map<String, PaperPile> piles = piles(classDay);
        present(day).forEach(pupil -> pupil.live(classDay, piles, log));
        present(day).forEach(pupil -> pupil.getHelp(helps.getOrDefault(day, List.of()), classDay));
        piles.values().forEach(pile -> pile.key(log));
    }

    private Map<String, PaperPile> piles(ClassDay day) {
        Map<String, PaperPile> piles = new LinkedHashMap<>();
        day.activities().stream()
                .filter(activity -> activity.medium() == Medium.PAPER)
                .forEach(activity -> piles.put(
                        activity.activityId(),
                        new PaperPile(
                                activity, day.home().teacherId(), plan.world().keyingErrors(), plan.seed())));
        return piles;
    }

    private Stream<PupilLife> present(LocalDate day) {
        return pupils.stream().filter(pupil -> pupil.isIn(teacher.home(), day));
    }
}
