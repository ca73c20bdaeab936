package org.xueqing.evaluation;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.choice.Candidate;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.choice.Giving;
import org.xueqing.item.family.Families;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.misconception.Evidence;
import org.xueqing.misconception.procedure.Procedures;
import org.xueqing.plan.Budget;
import org.xueqing.plan.Ground;
import org.xueqing.plan.Learner;
import org.xueqing.plan.Offer;
import org.xueqing.plan.Planner;
import org.xueqing.plan.Rules;
import org.xueqing.plan.Standing;
import org.xueqing.plan.Wishes;
import org.xueqing.rootcause.RootCause;
import org.xueqing.rootcause.RootCause.Cause;

/**
 * Run by name: how long plans take, for a class of 45 and for a school of 2,000, of all that four grades taught. As in a school,
 * everybody was given items on each of the last 30 days, in a third wrong procedures were found or compete, and in a fourth a gap
 * was found behind what they failed.
 */
class PlanSpeed {

    private static final PrintStream OUT = System.out;
    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final int GRADE = 4;
    private static final Budget BUDGET = Budget.ofHomework(GRADE, 1.0 / 3);
    private static final int CLASS = 45;
    private static final int SCHOOL = 2_000;
    private static final int ROUNDS = 5;
    private static final int DAYS = 30;
    private static final int ITEMS_A_DAY = 12;
    private static final int SHELF = 5_000;
    private static final int DIAGNOSED_FAMILIES = 24;

    @Test
    void isAsTheProjectPromises() {
        Set<String> taught = taught();
        List<Offer> offers = Families.all().stream()
                .filter(family -> family.pace().grade() <= GRADE)
                .<Offer>map(family -> new Offer.OfFamily(family, GRADE))
                .toList();
        List<Candidate> items = items();
        List<Found> found = found(taught);
        List<Learner> pupils = IntStream.range(0, SCHOOL)
                .mapToObj(number -> learner(number, taught, items, found))
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
            String sideBySideTook = sideBySide.clock();
            Stopwatch ofOneList = new Stopwatch();
            planner.plan(pupils.subList(0, CLASS), BUDGET, Wishes.NONE, TODAY, new SplittableRandom(0));
            OUT.printf(
                    "%d points, %d families: %d pupils %s, side by side %s, one list for all %s; %,d pupils %s%n",
                    taught.size(),
                    offers.size(),
                    CLASS,
                    classTook,
                    sideBySideTook,
                    ofOneList.read(),
                    SCHOOL,
                    schoolTook);
        }
    }

    private static void plan(Planner planner, List<Learner> pupils, long seed) {
        for (Learner pupil : pupils) {
            planner.plan(pupil, BUDGET, Wishes.NONE, TODAY, new SplittableRandom(seed));
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

    /** What was made of answers to a family's items. */
    private record Found(String point, Diagnosis diagnosis) {}

    private static List<Candidate> items() {
        List<ItemFamily> families = Families.all().stream()
                .filter(family -> family.pace().grade() <= GRADE)
                .toList();
        return IntStream.range(0, SHELF)
                .mapToObj(number ->
                        Candidate.of(families.get(number % families.size()).item(number)))
                .toList();
    }

    /** In turn found by six answers, and competing after one. */
    private static List<Found> found(Set<String> taught) {
        List<Found> found = new ArrayList<>();
        for (ItemFamily family : Families.all()) {
            if (found.size() < DIAGNOSED_FAMILIES && taught.containsAll(family.knowledgePoints())) {
                int answers = found.size() % 2 == 0 ? 6 : 1;
                Procedures.ALL.stream()
                        .filter(procedure ->
                                procedure.wrongAnswer(family.item(1).exercise()).isPresent())
                        .findFirst()
                        .map(procedure -> new Found(family.practised(), diagnosis(family, procedure, answers)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Diagnosis diagnosis(ItemFamily family, BuggyProcedure procedure, int answers) {
        return Diagnosis.of(
                IntStream.rangeClosed(1, 60)
                        .mapToObj(seed -> family.item(seed).exercise())
                        .filter(exercise -> procedure.wrongAnswer(exercise).isPresent())
                        .limit(answers)
                        .map(exercise ->
                                Evidence.of(exercise, procedure.follow(exercise).orElseThrow()))
                        .toList(),
                Procedures.ALL);
    }

    private static Learner learner(int number, Set<String> taught, List<Candidate> items, List<Found> found) {
        SplittableRandom random = new SplittableRandom(number);
        Map<String, Standing> standings = new TreeMap<>();
        for (String point : taught) {
            double mastery = random.nextDouble();
            standings.put(point, new Standing(mastery, mastery, 0.1, 5, (int) Math.round(5 * mastery), 3));
        }
        Map<String, Diagnosis> diagnoses = new TreeMap<>();
        if (number % 3 == 0) {
            Found one = found.get(random.nextInt(found.size()));
            diagnoses.put(one.point(), one.diagnosis());
        }
        return new Learner(
                "p-" + number,
                standings,
                1,
                exposure(items, random),
                diagnoses,
                number % 4 == 0 ? List.of(cause(taught, random)) : List.of());
    }

    private static Exposure exposure(List<Candidate> items, SplittableRandom random) {
        List<Giving> given = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            for (int item = 0; item < ITEMS_A_DAY; item++) {
                given.add(new Giving(items.get(random.nextInt(items.size())), TODAY.minusDays(day)));
            }
        }
        return Exposure.of(given);
    }

    private static RootCause cause(Set<String> taught, SplittableRandom random) {
        List<KnowledgePoint> targets = taught.stream()
                .flatMap(point -> CURRICULUM.point(point).stream())
                .filter(point -> point.prerequisites().stream().anyMatch(taught::contains))
                .toList();
        KnowledgePoint target = targets.get(random.nextInt(targets.size()));
        String missing = target.prerequisites().stream()
                .filter(taught::contains)
                .findFirst()
                .orElseThrow();
        return new RootCause(target.id(), List.of(new Cause(missing, 0.8, 0.7, Optional.of(0.2), 5, 1)), 0.3, 0.6, 10);
    }
}
