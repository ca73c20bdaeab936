package org.xueqing.simulation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;

/** School days and hours in Shanghai. Saturdays, Sundays and the holidays with a fixed date are free. */
final class Timetable {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private record Holiday(MonthDay first, MonthDay last) {

        static Holiday of(int month, int firstDay, int lastDay) {
            return new Holiday(MonthDay.of(month, firstDay), MonthDay.of(month, lastDay));
        }

        boolean contains(MonthDay day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** National day, new year, tomb-sweeping day, labour day. */
    private static final List<Holiday> HOLIDAYS =
            List.of(Holiday.of(10, 1, 7), Holiday.of(1, 1, 1), Holiday.of(4, 4, 6), Holiday.of(5, 1, 5));

    private static final List<LocalTime> LESSONS = List.of(
            LocalTime.of(8, 20),
            LocalTime.of(9, 10),
            LocalTime.of(10, 10),
            LocalTime.of(11, 0),
            LocalTime.of(13, 40),
            LocalTime.of(14, 30));
    private static final LocalTime QUIZ = LocalTime.of(15, 20);
    private static final LocalTime TEST = LocalTime.of(8, 30);
    private static final LocalTime AFTER_CLASS = LocalTime.of(16, 10);
    private static final LocalTime HOMEWORK = LocalTime.of(17, 30);
    private static final LocalTime EVENING = LocalTime.of(20, 40);
    private static final LocalTime LAST_DELIVERY = LocalTime.of(22, 30);

    private Timetable() {}

    static List<LocalDate> schoolDays(TermDates term) {
        return term.firstDay()
                .datesUntil(term.lastDay().plusDays(1))
                .filter(Timetable::isSchoolDay)
                .toList();
    }

    /** Within a term. */
    static boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && HOLIDAYS.stream().noneMatch(holiday -> holiday.contains(MonthDay.from(day)));
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

    static Instant test(LocalDate day) {
        return at(day, TEST);
    }

    static Instant homework(LocalDate day) {
        return at(day, HOMEWORK);
    }

    /** The first two grades practise in school after the lessons, the others at home in the evening. */
    static Instant selfStudy(int grade, LocalDate day) {
        return at(day, grade <= 2 ? AFTER_CLASS : EVENING);
    }

    /** After this instant of the plan's last day nothing is sent any more. */
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
