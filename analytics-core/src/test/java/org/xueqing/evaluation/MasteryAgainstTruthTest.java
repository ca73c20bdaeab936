package org.xueqing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.simulation.Oracle;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SimulatedSchool;
import org.xueqing.simulation.World;

/**
 * One grade of two classes for a term, beside the oracle that is told the pupils' traits; larger schools stand in
 * docs/benchmarks.md.
 */
class MasteryAgainstTruthTest {

    @Test
    void inAWorldCloseToTheModelMasteryTellsNearlyAsMuchAsCouldBeKnown() {
        assertThat(ratio(World.STANDARD)).isGreaterThanOrEqualTo(0.97);
    }

    @ParameterizedTest
    @EnumSource(names = {"GRADUAL", "FOREIGN_BUGS", "NOISY_KEYING"})
    void inABrokenWorldMasteryTellsMostOfIt(World world) {
        assertThat(ratio(world)).isGreaterThanOrEqualTo(0.90);
    }

    private static double ratio(World world) {
        SchoolPlan plan = SchoolPlan.demo(LocalDate.of(2026, 11, 21))
                .withPeriod(new SchoolPeriod.Term(2025, Semester.FIRST))
                .withClasses(List.of(4), 2, 40)
                .withWorld(world)
                .withSeed(7);
        SimulatedSchool school = SimulatedSchool.of(plan, Curriculum.load());
        return new MasteryTrial(school, Oracle.Told.TRAITS).ofARun().answers().ratio();
    }
}
