package org.xueqing.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which points of a syllabus come on which school day. A term that ends with a test keeps its last days for revision. */
final class TermPace {

    private static final int REVISION_DAYS = 9;
    private static final int TEST_DAYS_BEFORE_THE_END = 4;

    private final Syllabus syllabus;
    private final Map<LocalDate, Integer> numbers = new HashMap<>();
    private final int lessonDays;
    private final int testDay;

    private TermPace(Syllabus syllabus) {
        List<LocalDate> days = Timetable.schoolDays(syllabus.term());
        days.forEach(day -> numbers.put(day, numbers.size()));
        boolean hasTest = syllabus.term().endsWithTest();
        this.syllabus = syllabus;
        this.lessonDays = hasTest ? days.size() - REVISION_DAYS : days.size();
        this.testDay = hasTest ? days.size() - TEST_DAYS_BEFORE_THE_END : -1;
    }

    static TermPace of(Syllabus syllabus) {
        return new TermPace(syllabus);
    }

    List<String> points() {
        return syllabus.points();
    }

    boolean isSchoolDay(LocalDate day) {
        return numbers.containsKey(day);
    }

    boolean isTestDay(LocalDate day) {
        return number(day) == testDay;
    }

    List<String> reviewedOn(LocalDate day) {
        return number(day) == 0 ? syllabus.foundations() : List.of();
    }

    List<String> taughtOn(LocalDate day) {
        return syllabus.points().subList(taughtBefore(number(day)), taughtBefore(number(day) + 1));
    }

    /** Rounded up, so that the first day has its point and the last lesson day has taught them all. */
    private int taughtBefore(int number) {
        int all = syllabus.points().size();
        return number >= lessonDays ? all : (number * all + lessonDays - 1) / lessonDays;
    }

    private int number(LocalDate day) {
        return numbers.getOrDefault(day, -1);
    }
}
