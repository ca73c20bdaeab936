package org.xueqing.evaluation;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.evaluation.PlanTrial.Practised;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.family.Families;
import org.xueqing.plan.Budget;
import org.xueqing.plan.Ground;
import org.xueqing.plan.Learner;
import org.xueqing.plan.Offer;
import org.xueqing.plan.Planner;
import org.xueqing.plan.Rules;
import org.xueqing.plan.Standing;
import org.xueqing.plan.Wishes;
import org.xueqing.simulation.World;

/**
 * Run by name with {@code -Dseeds=20}: what practice brings that the planner chose, beside other ways to choose it, in each
 * simulated world; how right its minutes are; how long it takes.
 */
class PlanFigures {

    private static final PrintStream OUT = System.out;
    private static final int SEEDS = Integer.getInteger("seeds", 1);
    private static final int QUARTERS = 4;
    private static final Curriculum CURRICULUM = Curriculum.load();

    @Test
    void areAsTheProjectPromises() {
        IntStream.range(0, 3).forEach(round -> time());
        for (World world : World.values()) {
            compare(world);
        }
    }

    private static Map<String, Optional<ListMaker>> ways() {
        Map<String, Optional<ListMaker>> ways = new LinkedHashMap<>();
        ways.put("no practice", Optional.empty());
        ways.put("random", Optional.of(ListMaker.random()));
        ways.put("lowest mastery", Optional.of(ListMaker.lowestFirst()));
        ways.put("textbook order", Optional.of(ListMaker.textbookOrder()));
        ways.put("gated order", Optional.of(ListMaker.gated(CURRICULUM)));
        ways.put("planner", Optional.of(ListMaker.planner()));
        return ways;
    }

    private static void compare(World world) {
        Map<String, List<Practised>> byWay = new LinkedHashMap<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (Map.Entry<String, Optional<ListMaker>> way : ways().entrySet()) {
                PlanTrial trial = new PlanTrial(world, CURRICULUM, 3 + seed % 4, seed);
                byWay.computeIfAbsent(way.getKey(), absent -> new ArrayList<>()).addAll(trial.run(way.getValue()));
            }
        }
        List<Practised> nothing = byWay.getOrDefault("no practice", List.of());
        byWay.forEach((way, pupils) -> print(world, way, pupils, nothing));
    }

    private static void print(World world, String way, List<Practised> pupils, List<Practised> nothing) {
        OUT.printf(
                "%-13s %-15s %5d pupils: known %.2f -> %.2f; %.3f more an hour than without; quarters %s; minutes within 15 %% %.3f%n",
                world,
                way,
                pupils.size(),
                pupils.stream().mapToInt(Practised::knownBefore).average().orElseThrow(),
                pupils.stream().mapToInt(Practised::knownAfter).average().orElseThrow(),
                perHour(pupils, nothing),
                quarters(pupils, nothing),
                pupils.stream()
                                .filter(each ->
                                        Math.abs(each.plannedSeconds() - each.seconds()) <= 0.15 * each.seconds())
                                .count()
                        / (double) pupils.size());
    }

    /** Points truly had at the end, beyond those without practice, for an hour of practice. */
    private static double perHour(List<Practised> pupils, List<Practised> nothing) {
        double hours = pupils.stream().mapToDouble(Practised::seconds).sum() / 3_600;
        int more = pupils.stream().mapToInt(Practised::knownAfter).sum()
                - nothing.stream().mapToInt(Practised::knownAfter).sum();
        return hours == 0 ? 0 : more / hours;
    }

    /** Of pupils by what they had before, the least first. */
    private static List<String> quarters(List<Practised> pupils, List<Practised> nothing) {
        List<Integer> ordered = IntStream.range(0, pupils.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> nothing.get(i).knownBefore()))
                .toList();
        List<String> quarters = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            List<Integer> these =
                    ordered.subList(quarter * ordered.size() / QUARTERS, (quarter + 1) * ordered.size() / QUARTERS);
            quarters.add("%.2f"
                    .formatted(perHour(
                            these.stream().map(pupils::get).toList(),
                            these.stream().map(nothing::get).toList())));
        }
        return quarters;
    }

    private static void time() {
        TreeSet<String> taught = new TreeSet<>();
        for (int grade = 1; grade <= 4; grade++) {
            for (Semester half : Semester.values()) {
                CURRICULUM
                        .points(Curriculum.SUJIAO_2013, new Volume(grade, half))
                        .forEach(point -> taught.add(point.id()));
            }
        }
        List<Offer> offers = Families.all().stream()
                .filter(family -> family.pace().grade() <= 4)
                .<Offer>map(family -> new Offer.OfFamily(family, 4))
                .toList();
        List<Learner> pupils = IntStream.range(0, 2_000)
                .mapToObj(number -> learner(number, taught))
                .toList();
        long begin = System.nanoTime();
        Planner planner = new Planner(Ground.of(CURRICULUM, taught, Set.of()), offers, Rules.USUAL);
        long ofAClass = 0;
        for (int number = 0; number < pupils.size(); number++) {
            planner.plan(
                    pupils.get(number),
                    Budget.ofHomework(4, 1.0 / 3),
                    Wishes.NONE,
                    LocalDate.of(2026, 4, 20),
                    new SplittableRandom(number));
            ofAClass = number == 44 ? System.nanoTime() - begin : ofAClass;
        }
        OUT.printf(
                "%d points, %d families: a class of 45 in %.0f ms, 2,000 pupils in %.2f s%n",
                taught.size(), offers.size(), ofAClass / 1e6, (System.nanoTime() - begin) / 1e9);
    }

    private static Learner learner(int number, TreeSet<String> taught) {
        SplittableRandom random = new SplittableRandom(number);
        Map<String, Standing> standings = new TreeMap<>();
        for (String point : taught) {
            double mastery = random.nextDouble();
            standings.put(point, new Standing(mastery, mastery, 0.1, 5, (int) Math.round(5 * mastery), 3));
        }
        return Learner.of("p-" + number, standings, 1, Exposure.NONE);
    }
}
