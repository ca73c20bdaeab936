package org.xueqing.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.xueqing.curriculum.Semester;

/** How long the school is watched. */
public sealed interface SchoolPeriod {

    /** The terms or the part of one, in order of time. */
    List<TermDates> terms();

    default LocalDate firstDay() {
        return terms().get(0).firstDay();
    }

    default LocalDate lastDay() {
        return terms().get(terms().size() - 1).lastDay();
    }

    /** Some weeks of seven days, over which the whole volume is spread. */
    record Weeks(Semester semester, LocalDate firstDay, int weeks) implements SchoolPeriod {

        public Weeks {
            SchoolPlan.within("weeks", weeks, 1, 40);
        }

        @Override
        public List<TermDates> terms() {
            return List.of(
                    new TermDates(semester, firstDay, firstDay.plusWeeks(weeks).minusDays(1), false));
        }
    }

    /**
     * One semester: autumn from 1 September to the Friday around 15 January, spring from the Monday after 14 February to
     * the last Friday of June.
     *
     * @param schoolYear the calendar year of its autumn
     */
    record Term(int schoolYear, Semester semester) implements SchoolPeriod {

        public Term {
            SchoolPlan.within("schoolYear", schoolYear, 2000, 2098);
        }

        @Override
        public List<TermDates> terms() {
            return List.of(semester == Semester.FIRST ? autumn() : spring());
        }

        private TermDates autumn() {
            LocalDate end =
                    LocalDate.of(schoolYear + 1, 1, 18).with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
            return new TermDates(semester, LocalDate.of(schoolYear, 9, 1), end, true);
        }

        private TermDates spring() {
            LocalDate begin = LocalDate.of(schoolYear + 1, 2, 15).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            LocalDate end =
                    LocalDate.of(schoolYear + 1, 6, 30).with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
            return new TermDates(semester, begin, end, true);
        }
    }

    /** Both semesters of a school year, the winter holidays between them. */
    record Year(int schoolYear) implements SchoolPeriod {

        public Year {
            SchoolPlan.within("schoolYear", schoolYear, 2000, 2098);
        }

        @Override
        public List<TermDates> terms() {
            return List.of(
                    new Term(schoolYear, Semester.FIRST).terms().get(0),
                    new Term(schoolYear, Semester.SECOND).terms().get(0));
        }
    }
}
