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
        assertThat(plan.weeks()).isEqualTo(6);
        assertThat(plan.grades()).containsExactly(3, 4);
    }

    @Test
    void refusesWhatNoSchoolHas() {
        assertThatThrownBy(() -> plan(List.of(7), 40)).hasMessageContaining("grade 7 is outside 1 to 6");
        assertThatThrownBy(() -> plan(List.of(3, 3), 40)).hasMessageContaining("different grades 1");
        assertThatThrownBy(() -> plan(List.of(3), 100)).hasMessageContaining("pupilsPerClass 100");
    }

    @Test
    void refusesAVolumeThatTheEditionDoesNotTell() {
        SchoolPlan plan = new SchoolPlan("新校", "sujiao-2024", Semester.SECOND, List.of(2), 1, 10, 1, DAY, 1);
        assertThatThrownBy(() -> SimulatedSchool.of(plan, Curriculum.load()))
                .hasMessage("sujiao-2024 places no knowledge point in grade 2下");
    }

    private static SchoolPlan plan(List<Integer> grades, int pupils) {
        return new SchoolPlan("某校", Curriculum.SUJIAO_2013, Semester.FIRST, grades, 1, pupils, 1, DAY, 1);
    }
}
