package org.xueqing.evaluation;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.World;

/**
 * Run by name ({@code -Dtest=OutcomeFigures -Dseeds=20}): who misses the goal of the term and of the unit under way, foretold after week 6, in every world.
 */
class OutcomeFigures {

    private static final PrintStream OUT = System.out;
    private static final int SEEDS = Integer.getInteger("seeds", 2);
    private static final int FROM = Integer.getInteger("from", 1);
    private static final int CLASSES = Integer.getInteger("classes", 8);
    private static final int WEEK = Integer.getInteger("week", 6);
    private static final List<World> WORLDS = Stream.of(
                    System.getProperty("worlds", "STANDARD,GRADUAL,FOREIGN_BUGS,NOISY_KEYING")
                            .split(","))
            .map(World::valueOf)
            .toList();

    @Test
    void ofEveryWorld() {
        for (World world : WORLDS) {
            Map<String, OutcomeTrial.Score> sums = new LinkedHashMap<>();
            for (int seed = FROM; seed < FROM + SEEDS; seed++) {
                new OutcomeTrial(plan(world, seed), WEEK)
                        .scores()
                        .forEach((what, score) -> sums.merge(what, score, OutcomeTrial.Score::plus));
            }
            sums.forEach((what, score) -> OUT.println(row(world, what, score)));
        }
    }

    private static String row(World world, String what, OutcomeTrial.Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.3f | %.3f | %.3f | %.3f | %.3f |",
                world,
                what,
                score.all(),
                score.missedShare(),
                score.precision(),
                score.recall(),
                score.coverage(),
                score.decidedShare());
    }

    private static SchoolPlan plan(World world, long seed) {
        return new SchoolPlan(
                "学校",
                Curriculum.SUJIAO_2013,
                List.of(3, 4, 5, 6),
                CLASSES,
                40,
                0,
                new SchoolPeriod.Term(2025, Semester.FIRST),
                world,
                seed);
    }
}
