package org.xueqing.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.evaluation.PlanTrial.Practised;
import org.xueqing.simulation.RevisingClass.Grades;
import org.xueqing.simulation.World;

/**
 * Run by name with {@code -Dseeds=20}: what practice brings that the planner chose, beside other ways to choose it, in each
 * simulated world, and how right its minutes are. {@code -Dworlds=STANDARD,GRADUAL} takes some worlds, {@code -Dfrom=11} begins with
 * another seed, {@code -Dyears=2} says how many years' points may be practised. A line for each seed, so that runs can be put together.
 */
class PlanFigures {

    private static final PrintStream OUT = System.out;
    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final int YEARS = Integer.getInteger("years", 2);
    private static final int PUPILS = 45;
    private static final int RESAMPLES = 2_000;
    private static final double NEAR = 0.15;

    @Test
    void areAsTheProjectPromises() {
        int from = Integer.getInteger("from", 1);
        int seeds = Integer.getInteger("seeds", 1);
        for (String world : System.getProperty("worlds", allWorlds()).split(",", -1)) {
            List<PlanComparison> classes = IntStream.range(from, from + seeds)
                    .parallel()
                    .mapToObj(seed -> compare(World.valueOf(world), seed))
                    .toList();
            IntStream.range(0, seeds).forEach(number -> printSeed(world, from + number, classes.get(number)));
            print(world, classes);
        }
    }

    private static String allWorlds() {
        return Stream.of(World.values()).map(World::name).collect(Collectors.joining(","));
    }

    /** Classes at the end of grades 3 to 6, in turn. */
    private static PlanComparison compare(World world, int seed) {
        int grade = 3 + seed % 4;
        Grades grades = new Grades(grade + 1 - YEARS, grade);
        return PlanComparison.of(new PlanTrial(world, CURRICULUM, grades, PUPILS, seed), CURRICULUM);
    }

    private static void printSeed(String world, int seed, PlanComparison one) {
        String ways = one.ways().entrySet().stream()
                .map(way -> "%s %.3f".formatted(way.getKey(), one.perHour(way.getValue())))
                .collect(Collectors.joining(", "));
        OUT.printf(
                "%s, %d years, seed %d: %s; planner against the best %+.4f%n",
                world, YEARS, seed, ways, one.beyondTheBest(one.planner()));
    }

    private static void print(String world, List<PlanComparison> classes) {
        OUT.printf(
                "%s, %d years, %d classes: points more an hour than without practice%n", world, YEARS, classes.size());
        classes.get(0).ways().keySet().forEach(way -> {
            ToDoubleFunction<PlanComparison> perHour = one -> one.perHour(way(one, way));
            ToDoubleFunction<PlanComparison> beyond = one -> one.beyondTheBest(way(one, way));
            OUT.printf(
                    "  %-22s %s; against the best %s; quarters %s; lists within 15 %% %.3f, pupils %.3f; %.2f hours a pupil%n",
                    way,
                    mean(classes, perHour, "%.2f"),
                    mean(classes, beyond, "%+.3f"),
                    quarters(classes, way),
                    PlanComparison.listsWithin(all(classes, way), NEAR),
                    PlanComparison.pupilsWithin(all(classes, way), NEAR),
                    all(classes, way).stream()
                            .mapToDouble(Practised::hours)
                            .average()
                            .orElseThrow());
        });
    }

    private static List<Practised> way(PlanComparison one, String name) {
        return Optional.ofNullable(one.ways().get(name)).orElseThrow();
    }

    private static List<Practised> all(List<PlanComparison> classes, String way) {
        return classes.stream().flatMap(one -> way(one, way).stream()).toList();
    }

    private static List<String> quarters(List<PlanComparison> classes, String way) {
        return IntStream.range(0, 4)
                .mapToObj(quarter -> classes.stream()
                        .mapToDouble(one -> one.quarters(way(one, way)).get(quarter))
                        .average()
                        .orElseThrow())
                .map("%.2f"::formatted)
                .toList();
    }

    /** With the interval that resampled classes have in 95 of 100. */
    private static String mean(List<PlanComparison> classes, ToDoubleFunction<PlanComparison> figure, String format) {
        List<Double> values = classes.stream().map(figure::applyAsDouble).toList();
        SplittableRandom random = new SplittableRandom(1);
        double[] resampled = IntStream.range(0, RESAMPLES)
                .mapToDouble(each -> mean(resample(values, random)))
                .toArray();
        Interval interval = Interval.of(resampled).orElseThrow();
        return (format + " (" + format + " to " + format + ")")
                .formatted(mean(values), interval.low(), interval.high());
    }

    private static List<Double> resample(List<Double> values, SplittableRandom random) {
        List<Double> resampled = new ArrayList<>();
        values.forEach(each -> resampled.add(values.get(random.nextInt(values.size()))));
        return resampled;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(each -> each).average().orElseThrow();
    }
}
