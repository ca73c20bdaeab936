package org.xueqing.evaluation;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.effect.Effect.Estimated;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.World;

/** Run by name ({@code -Dtest=EffectFigures -Dseeds=20}): what help did, as told from the answers and in truth, in every world. */
class EffectFigures {

    private static final PrintStream OUT = System.out;
    private static final int SEEDS = Integer.getInteger("seeds", 2);
    private static final int FROM = Integer.getInteger("from", 1);
    private static final int CLASSES = Integer.getInteger("classes", 4);
    private static final List<World> WORLDS = Stream.of(
                    System.getProperty("worlds", "STANDARD,GRADUAL,FOREIGN_BUGS,NOISY_KEYING")
                            .split(","))
            .map(World::valueOf)
            .toList();

    @Test
    void ofEveryWorld() {
        for (World world : WORLDS) {
            for (int lessons : new int[] {0, 4}) {
                List<EffectTrial.Outcome> outcomes = IntStream.range(FROM, FROM + SEEDS)
                        .mapToObj(seed -> new EffectTrial(plan(world, seed)).planted(lessons))
                        .toList();
                print(world, lessons, outcomes);
            }
        }
    }

    private static void print(World world, int lessons, List<EffectTrial.Outcome> outcomes) {
        int inside = 0;
        int seen = 0;
        double width = 0;
        for (EffectTrial.Outcome outcome : outcomes) {
            if (outcome.effect() instanceof Estimated estimated) {
                inside += estimated.low() <= outcome.truth() && outcome.truth() <= estimated.high() ? 1 : 0;
                seen += estimated.isSeen() ? 1 : 0;
                width += estimated.high() - estimated.low();
                OUT.printf(
                        Locale.ROOT,
                        "%s %d lessons: %.3f in %.3f to %.3f, %d of %d pupils; truth %.3f%n",
                        world,
                        lessons,
                        estimated.difference(),
                        estimated.low(),
                        estimated.high(),
                        estimated.compared(),
                        estimated.helped(),
                        outcome.truth());
            } else {
                OUT.println(world + " " + outcome);
            }
        }
        OUT.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.3f |%n",
                world,
                lessons,
                outcomes.size(),
                inside,
                seen,
                width / outcomes.size());
    }

    private static SchoolPlan plan(World world, long seed) {
        return new SchoolPlan(
                "学校",
                Curriculum.SUJIAO_2013,
                List.of(3, 4, 5, 6),
                CLASSES,
                40,
                0,
                new SchoolPeriod.Weeks(Semester.FIRST, LocalDate.of(2025, 9, 1), 10),
                world,
                seed);
    }
}
