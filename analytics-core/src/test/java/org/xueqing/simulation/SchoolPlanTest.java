package org.xueqing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;

class SchoolPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void theDemoEndsOnTheGivenDay() {
        SchoolPlan plan = SchoolPlan.demo(DAY);
        assertThat(plan.lastDay()).isEqualTo(DAY);
        assertThat(plan.weeks()).isEqualTo(8);
        assertThat(plan.grades()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void refusesWhatNoSchoolHas() {
        assertThatThrownBy(() -> plan(List.of(7), 40)).hasMessageContaining("grade 7 is outside 1 to 6");
        assertThatThrownBy(() -> plan(List.of(3, 3), 40)).hasMessageContaining("different grades 1");
        assertThatThrownBy(() -> plan(List.of(3), 100)).hasMessageContaining("pupilsPerClass 100");
    }

    @Test
    void refusesAVolumeThatTheEditionDoesNotTell() {
        SchoolPlan plan = new SchoolPlan(
                "新校",
                "sujiao-2024",
                List.of(2),
                1,
                10,
                0,
                new SchoolPeriod.Weeks(Semester.SECOND, DAY, 1),
                World.STANDARD,
                1);
        assertThatThrownBy(() -> SimulatedSchool.of(plan, Curriculum.load()))
                .hasMessage("sujiao-2024 places no knowledge point in grade 2下");
    }

    @Test
    void aYearHasAnAutumnAndASpringAndHolidaysBetween() {
        SchoolPeriod year = new SchoolPeriod.Year(2026);
        assertThat(year.firstDay()).isEqualTo("2026-09-01");
        assertThat(year.lastDay()).isEqualTo("2027-06-25");
        assertThat(year.terms()).extracting(TermDates::semester).containsExactly(Semester.FIRST, Semester.SECOND);
        assertThat(year.terms()).allSatisfy(term -> assertThat(Timetable.schoolDays(term))
                .hasSizeBetween(85, 100)
                .noneMatch(day -> day.getMonthValue() == 10 && day.getDayOfMonth() <= 7));
        TermDates autumn = year.terms().get(0);
        assertThat(autumn.lastDay()).isEqualTo("2027-01-15");
        assertThat(autumn.isTestWindow(LocalDate.of(2027, 1, 2))).isTrue();
        assertThat(autumn.isTestWindow(LocalDate.of(2027, 1, 1))).isFalse();
    }

    private static SchoolPlan plan(List<Integer> grades, int pupils) {
        return SchoolPlan.demo(DAY).withClasses(grades, 1, pupils);
    }
}
