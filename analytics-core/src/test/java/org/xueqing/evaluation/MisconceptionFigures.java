package org.xueqing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.evaluation.DiagnosisTrial.Diagnosed;
import org.xueqing.evaluation.RootCauseTrial.Searched;
import org.xueqing.evaluation.SeparationTrial.Unknown;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.family.Families;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.misconception.Evidence;
import org.xueqing.misconception.procedure.Procedures;
import org.xueqing.simulation.World;

/**
 * Run by name with {@code -Dseeds=20}: prints how right diagnoses are in each simulated world, how much chosen items tell, how
 * often the missing point behind a weak one is found, and how long items and diagnoses take.
 */
class MisconceptionFigures {

    private static final PrintStream OUT = System.out;
    private static final int PUPILS_PER_POINT = 4;

    @Test
    void areAsTheProjectPromises() {
        int seeds = Integer.getInteger("seeds", 1);
        OUT.printf("%d families, %d wrong procedures%n", Families.all().size(), Procedures.ALL.size());
        List<Diagnosed> broken = new ArrayList<>();
        for (World world : World.values()) {
            List<Diagnosed> pupils = pupils(world, seeds);
            broken.addAll(world == World.STANDARD ? List.of() : pupils);
            print(world.name(), pupils);
        }
        print("all but STANDARD", broken);
        assertThat(DiagnosisTrial.precision(broken)).isGreaterThanOrEqualTo(0.9);
        separate(seeds);
        searchForCauses(seeds);
        IntStream.range(0, 3).forEach(MisconceptionFigures::time);
    }

    private static List<Diagnosed> pupils(World world, int seeds) {
        List<Diagnosed> pupils = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            pupils.addAll(new DiagnosisTrial(Procedures.ALL, Curriculum.load()).run(world, seed, PUPILS_PER_POINT));
        }
        return pupils;
    }

    private static void print(String world, List<Diagnosed> pupils) {
        OUT.printf(
                "%-18s %6d pupils: recall %.4f, precision %.4f, none known %.4f%n",
                world,
                pupils.size(),
                DiagnosisTrial.recall(pupils),
                DiagnosisTrial.precision(pupils),
                DiagnosisTrial.noneKnown(pupils));
    }

    private static void searchForCauses(int seeds) {
        List<Searched> broken = new ArrayList<>();
        for (World world : World.values()) {
            List<Searched> pupils = new ArrayList<>();
            for (int seed = 1; seed <= seeds; seed++) {
                pupils.addAll(new RootCauseTrial(Curriculum.load()).run(world, seed));
            }
            broken.addAll(world == World.STANDARD ? List.of() : pupils);
            printCauses(world.name(), pupils);
            assertThat(RootCauseTrial.share(pupils, 2)).isGreaterThanOrEqualTo(world == World.STANDARD ? 0.85 : 0.75);
        }
        printCauses("all but STANDARD", broken);
    }

    private static void printCauses(String world, List<Searched> pupils) {
        OUT.printf(
                "%-18s %6d weak points: missing one named first %.4f, among the first two %.4f; two lowest %.4f; %.2f named%n",
                world,
                pupils.size(),
                RootCauseTrial.share(pupils, 1),
                RootCauseTrial.share(pupils, 2),
                RootCauseTrial.shareOfTheLowest(pupils, 2),
                pupils.stream()
                        .mapToInt(each -> each.found().causes().size())
                        .average()
                        .orElseThrow());
    }

    private static void separate(int seeds) {
        SeparationTrial trial = new SeparationTrial(Procedures.ALL);
        List<Unknown> unknown = new ArrayList<>();
        for (ItemFamily family : Families.all()) {
            for (int seed = 1; seed <= seeds; seed++) {
                unknown.addAll(trial.run(family, seed));
            }
        }
        double chosen =
                unknown.stream().mapToDouble(Unknown::chosenBits).average().orElseThrow();
        double random =
                unknown.stream().mapToDouble(Unknown::randomBits).average().orElseThrow();
        OUT.printf(
                "entropy after 4 items, %d pupils: chosen %.4f bits, random %.4f bits, %.1f %% lower%n",
                unknown.size(), chosen, random, 100 * (1 - chosen / random));
    }

    private static void time(int round) {
        long begin = System.nanoTime();
        List<Item> items = items(1_000);
        long made = System.nanoTime();
        for (int pupil = 0; pupil < 45; pupil++) {
            Diagnosis.of(answers(items.subList(20 * pupil, 20 * pupil + 20)), Procedures.ALL);
        }
        OUT.printf(
                "round %d: 1,000 items in %.0f ms, a class of 45 from 20 answers each in %.0f ms%n",
                round, (made - begin) / 1e6, (System.nanoTime() - made) / 1e6);
    }

    private static List<Item> items(int count) {
        List<ItemFamily> families = Families.all();
        return IntStream.range(0, count)
                .mapToObj(number -> families.get(number % families.size()).item(number))
                .toList();
    }

    private static List<Evidence> answers(List<Item> items) {
        return items.stream()
                .map(item -> Evidence.of(item.exercise(), item.rule().right()))
                .toList();
    }
}
