package org.xueqing.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.simulation.Oracle;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SimulatedSchool;
import org.xueqing.simulation.World;

/**
 * Mastery against the truth for schools of the demo's size and a whole term, in every world, for several seeds; the table
 * stands in target/mastery-against-truth.md. Minutes long, so it runs when asked for by name only.
 */
class MasteryComparison {

    private static final int SEEDS = Integer.getInteger("seeds", 3);
    private static final SchoolPlan TERM =
            SchoolPlan.demo(LocalDate.of(2026, 11, 21)).withPeriod(new SchoolPeriod.Term(2025, Semester.FIRST));

    private final List<String> lines =
            new ArrayList<>(List.of("| world | oracle told | seed | when | cases | known | model | oracle | ratio |"));

    @Test
    void ofEveryWorld() throws Exception {
        for (World world : World.values()) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                SchoolPlan plan = TERM.withWorld(world).withSeed(seed);
                compare(plan, Oracle.Told.LAWS);
                if (world != World.GRADUAL) {
                    compare(plan, Oracle.Told.TRAITS);
                }
            }
        }
    }

    private void compare(SchoolPlan plan, Oracle.Told told) throws Exception {
        SimulatedSchool school = SimulatedSchool.of(plan, Curriculum.load());
        MasteryTrial.Scores scores = new MasteryTrial(school, told).ofARun();
        String what = "| %s | %s | %d | ".formatted(plan.world(), told.name().toLowerCase(Locale.ROOT), plan.seed());
        lines.add(what + "before answers" + row(scores.answers()));
        lines.add(what + "at the end" + row(scores.points()));
        Files.write(Path.of("target", "mastery-against-truth.md"), lines);
    }

    private static String row(KnowingScore score) {
        return " | %,d | %.3f | %.4f | %.4f | %.4f |"
                .formatted(score.cases(), score.shareKnown(), score.model(), score.oracle(), score.ratio());
    }
}
