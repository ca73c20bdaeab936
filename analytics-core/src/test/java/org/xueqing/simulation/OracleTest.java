package org.xueqing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xueqing.event.Answered;
import org.xueqing.event.Voided;

/** An oracle that knows the laws must be right as often as it says. */
class OracleTest {

    private static final int BINS = 5;

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "FOREIGN_BUGS", "NOISY_KEYING"})
    void whatItSaysComesTrueAsOftenAsItSays(World world) {
        Oracle.Sayings sayings = sayings(school(world, 40), Oracle.Told.TRAITS);
        double[][] before = new double[BINS][3];
        sayings.answers().forEach(it -> count(before, it.probability(), it.known()));
        assertThat(List.of(before)).allSatisfy(OracleTest::comesTrue);
        double[][] atTheEnd = new double[BINS][3];
        sayings.points()
                .forEach(it -> count(atTheEnd, it.probability(), it.truth().known()));
        assertThat(List.of(atTheEnd)).allSatisfy(OracleTest::comesTrue);
    }

    @Test
    void whoIsToldMoreIsLessUncertain() {
        SimulatedSchool school = school(World.STANDARD, 8);
        assertThat(uncertainty(sayings(school, Oracle.Told.TRAITS)))
                .isLessThan(uncertainty(sayings(school, Oracle.Told.LAWS)));
    }

    @Test
    void whereLittleIsLeftToChanceItSeldomErrs() {
        SimulatedSchool school = school(World.GRADUAL, 8);
        assertThat(wrong(sayings(school, Oracle.Told.TRAITS))).isLessThan(0.04);
        assertThat(wrong(sayings(school, Oracle.Told.LAWS))).isLessThan(0.12);
    }

    @Test
    void speaksOfEveryAnswerThatStands() {
        SimulatedSchool school = school(World.NOISY_KEYING, 40);
        List<SchoolWeek> weeks = school.weeks().toList();
        long answered = school.events().filter(Answered.class::isInstance).count();
        long voided = school.events().filter(Voided.class::isInstance).count();
        assertThat(voided).isPositive();
        assertThat(new Oracle(school, Oracle.Told.TRAITS).of(weeks).answers())
                .hasSize((int) (answered - voided))
                .allMatch(it -> it.probability() >= 0 && it.probability() <= 1 + 1e-9);
    }

    @Test
    void aGridOfTheNormalHasItsMoments() {
        NormalGrid grid = NormalGrid.of(3, 0.25);
        double variance = 0;
        for (int i = 0; i < grid.values().length; i++) {
            variance += grid.weights()[i] * grid.values()[i] * grid.values()[i];
        }
        assertThat(Arrays.stream(grid.weights()).sum()).isCloseTo(1, within(1e-12));
        assertThat(variance).isCloseTo(1, within(0.03));
    }

    private static Oracle.Sayings sayings(SimulatedSchool school, Oracle.Told told) {
        return new Oracle(school, told).of(school.weeks().toList());
    }

    private static SimulatedSchool school(World world, int pupils) {
        SchoolPlan plan = DemoSchool.PLAN.withClasses(List.of(5), 1, pupils).withWorld(world);
        return SimulatedSchool.of(plan, DemoSchool.CURRICULUM);
    }

    /** Share of answers before which the likelier guess was wrong. */
    private static double wrong(Oracle.Sayings sayings) {
        return sayings.answers().stream()
                .mapToInt(it -> it.known() == it.probability() > 0.5 ? 0 : 1)
                .average()
                .orElseThrow();
    }

    private static void count(double[][] bins, double probability, boolean known) {
        double[] bin = bins[Math.min(BINS - 1, (int) (BINS * probability))];
        bin[0]++;
        bin[1] += probability;
        bin[2] += known ? 1 : 0;
    }

    /** Answers of a pupil are alike, so few of them say little. */
    private static void comesTrue(double[] bin) {
        if (bin[0] >= 200) {
            assertThat(bin[2] / bin[0]).isCloseTo(bin[1] / bin[0], within(0.06));
        }
    }

    private static double uncertainty(Oracle.Sayings sayings) {
        return sayings.answers().stream()
                .mapToDouble(it -> it.probability() * (1 - it.probability()))
                .average()
                .orElseThrow();
    }
}
