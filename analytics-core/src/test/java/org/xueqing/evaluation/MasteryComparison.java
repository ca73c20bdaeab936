package org.xueqing.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.simulation.Oracle;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SimulatedSchool;
import org.xueqing.simulation.World;

/**
 * Mastery against the truth for schools of a whole term, in every world, for several seeds; the table stands in
 * target/mastery-against-truth.md. Minutes long, so it runs when asked for by name only. The oracle that is told the laws
 * alone weighs hundreds of suppositions for each pupil: give it few classes.
 */
class MasteryComparison {

    private static final int SEEDS = Integer.getInteger("seeds", 3);
    private static final int CLASSES_PER_GRADE = Integer.getInteger("classes", 2);
    private static final List<Integer> GRADES = Stream.of(
                    System.getProperty("grades", "1,2,3,4,5,6").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final Oracle.Told TOLD = Oracle.Told.valueOf(System.getProperty("told", "TRAITS"));
    private static final SchoolPlan TERM = SchoolPlan.demo(LocalDate.of(2026, 11, 21))
            .withPeriod(new SchoolPeriod.Term(2025, Semester.FIRST))
            .withClasses(GRADES, CLASSES_PER_GRADE, 40);

    private final List<String> lines = new ArrayList<>(List.of(
            "| world | seed | when | cases | known | model | oracle | ratio |", "|---|---|---|---|---|---|---|---|"));

    @Test
    void ofEveryWorld() throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (World world : World.values()) {
                compare(TERM.withWorld(world).withSeed(seed));
            }
        }
    }

    private void compare(SchoolPlan plan) throws Exception {
        SimulatedSchool school = SimulatedSchool.of(plan, Curriculum.load());
        MasteryTrial.Scores scores = new MasteryTrial(school, TOLD).ofARun();
        String what = "| %s | %d | ".formatted(plan.world(), plan.seed());
        lines.add(what + "before answers" + row(scores.answers()));
        lines.add(what + "at the end" + row(scores.points()));
        Files.write(Path.of("target", "mastery-against-truth.md"), lines);
    }

    private static String row(KnowingScore score) {
        return " | %,d | %.3f | %.4f | %.4f | %.4f |"
                .formatted(score.cases(), score.shareKnown(), score.model(), score.oracle(), score.ratio());
    }
}
