package org.xueqing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.evaluation.PlanTrial.Practised;
import org.xueqing.simulation.RevisingClass.Grades;
import org.xueqing.simulation.World;

/** One class; the figures of many stand in {@link PlanFigures}. */
class PlanTrialTest {

    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final int SEED = 31;
    private static final int PUPILS = 30;
    private static final PlanComparison CLASS =
            PlanComparison.of(new PlanTrial(World.STANDARD, CURRICULUM, new Grades(3, 4), PUPILS, SEED), CURRICULUM);

    @Test
    void pupilsComeToHaveAQuarterMorePointsInTheSameTimeThanByAnyUsualOrder() {
        assertThat(CLASS.beyondTheBest(CLASS.planner())).isGreaterThan(0.25);
    }

    @Test
    void partOfThatComesOfQuickItemsAndNotAll() {
        assertThat(CLASS.perHour(CLASS.planner())).isGreaterThan(1.05 * CLASS.perHour(CLASS.quick()));
    }

    @Test
    void noQuarterOfTheClassWouldHaveBeenBetterOffInTextbookOrder() {
        List<Practised> textbook = CLASS.rivals().getOrDefault(PlanComparison.TEXTBOOK, List.of());
        List<Double> planned = CLASS.quarters(CLASS.planner());
        List<Double> inOrder = CLASS.quarters(textbook);
        for (int quarter = 0; quarter < planned.size(); quarter++) {
            assertThat(planned.get(quarter)).as("quarter %d", quarter).isGreaterThan(inOrder.get(quarter));
        }
    }

    @Test
    void fourListsOfFiveTakeTheMinutesThatWerePlanned() {
        assertThat(PlanComparison.listsWithin(CLASS.planner(), 0.15)).isGreaterThan(0.8);
    }

    @Test
    void fourPupilsOfFiveTakeTheMinutesThatWerePlannedForThem() {
        assertThat(PlanComparison.pupilsWithin(CLASS.planner(), 0.15)).isGreaterThan(0.8);
    }

    @Test
    void whoSeesTheTruthChoosesBetter() {
        assertThat(CLASS.perHour(CLASS.told())).isGreaterThan(CLASS.perHour(CLASS.planner()));
    }
}
