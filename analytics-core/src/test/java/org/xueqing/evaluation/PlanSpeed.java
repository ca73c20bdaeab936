package org.xueqing.evaluation;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
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

/** Run by name: how long plans take, for a class of 45 and for a school of 2,000, of all that four grades taught. */
class PlanSpeed {

    private static final PrintStream OUT = System.out;
    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final int GRADE = 4;
    private static final int CLASS = 45;
    private static final int SCHOOL = 2_000;
    private static final int ROUNDS = 5;

    @Test
    void isAsTheProjectPromises() {
        Set<String> taught = taught();
        List<Offer> offers = Families.all().stream()
                .filter(family -> family.pace().grade() <= GRADE)
                .<Offer>map(family -> new Offer.OfFamily(family, GRADE))
                .toList();
        List<Learner> pupils = IntStream.range(0, SCHOOL)
                .mapToObj(number -> learner(number, taught))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            Stopwatch ofClass = new Stopwatch();
            Planner planner = new Planner(Ground.of(CURRICULUM, taught, Set.of()), offers, Rules.USUAL);
            plan(planner, pupils.subList(0, CLASS), 0);
            String classTook = ofClass.read();
            Stopwatch ofSchool = new Stopwatch();
            plan(planner, pupils, 0);
            String schoolTook = ofSchool.read();
            Stopwatch sideBySide = new Stopwatch();
            pupils.subList(0, CLASS).parallelStream().forEach(pupil -> plan(planner, List.of(pupil), 0));
            OUT.printf(
                    "%d points, %d families: %d pupils %s, side by side %s; %,d pupils %s%n",
                    taught.size(), offers.size(), CLASS, classTook, sideBySide.clock(), SCHOOL, schoolTook);
        }
    }

    private static void plan(Planner planner, List<Learner> pupils, long seed) {
        Budget budget = Budget.ofHomework(GRADE, 1.0 / 3);
        for (Learner pupil : pupils) {
            planner.plan(pupil, budget, Wishes.NONE, TODAY, new SplittableRandom(seed));
        }
    }

    /** By the clock, and of the processor: the clock tells of other work on the machine too. */
    private static final class Stopwatch {

        private final long begin = System.nanoTime();
        private final long cpuBegin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        /** By the clock alone, where several threads work. */
        String clock() {
            return "%.0f ms".formatted((System.nanoTime() - begin) / 1e6);
        }

        String read() {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBegin;
            return "%.0f ms (%.0f ms of one core)".formatted((System.nanoTime() - begin) / 1e6, cpu / 1e6);
        }
    }

    private static Set<String> taught() {
        Set<String> taught = new TreeSet<>();
        for (int grade = 1; grade <= GRADE; grade++) {
            for (Semester half : Semester.values()) {
                CURRICULUM
                        .points(Curriculum.SUJIAO_2013, new Volume(grade, half))
                        .forEach(point -> taught.add(point.id()));
            }
        }
        return taught;
    }

    private static Learner learner(int number, Set<String> taught) {
        SplittableRandom random = new SplittableRandom(number);
        Map<String, Standing> standings = new TreeMap<>();
        for (String point : taught) {
            double mastery = random.nextDouble();
            standings.put(point, new Standing(mastery, mastery, 0.1, 5, (int) Math.round(5 * mastery), 3));
        }
        return Learner.of("p-" + number, standings, 1, Exposure.NONE);
    }
}
