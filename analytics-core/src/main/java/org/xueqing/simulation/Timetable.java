package org.xueqing.simulation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** School hours in Shanghai. Saturdays and Sundays are free; public holidays are not known. */
final class Timetable {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<LocalTime> LESSONS = List.of(
            LocalTime.of(8, 20),
            LocalTime.of(9, 10),
            LocalTime.of(10, 10),
            LocalTime.of(11, 0),
            LocalTime.of(13, 40),
            LocalTime.of(14, 30));
    private static final LocalTime QUIZ = LocalTime.of(15, 20);
    private static final LocalTime HOMEWORK = LocalTime.of(17, 30);
    private static final LocalTime LAST_DELIVERY = LocalTime.of(22, 30);

    private Timetable() {}

    static List<LocalDate> schoolDays(SchoolPlan plan) {
        return Stream.iterate(plan.firstDay(), day -> day.plusDays(1))
                .limit(7L * plan.weeks())
                .filter(Timetable::isSchoolDay)
                .toList();
    }

    static boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    static boolean isQuizDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY;
    }

    static Instant lesson(SimulatedClass home, LocalDate day) {
        return at(day, LESSONS.get((5 * home.grade() + home.number()) % LESSONS.size()));
    }

    static Instant quiz(LocalDate day) {
        return at(day, QUIZ);
    }

    static Instant homework(LocalDate day) {
        return at(day, HOMEWORK);
    }

    /** After this instant of the term's last day nothing is sent any more. */
    static Instant lastDelivery(SchoolPlan plan) {
        return at(plan.lastDay(), LAST_DELIVERY);
    }

    static Instant midnight(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
