package org.xueqing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.choice.Candidate;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.choice.Giving;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.family.Families;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.misconception.Evidence;
import org.xueqing.misconception.procedure.Procedures;
import org.xueqing.rootcause.RootCause;
import org.xueqing.rootcause.RootCause.Cause;

class PlannerLawsTest {

    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final int GRADE = 4;
    private static final Set<String> TAUGHT = taught();
    private static final Ground GROUND = Ground.of(CURRICULUM, TAUGHT, Set.of());
    private static final Planner PLANNER = new Planner(GROUND, families(), Rules.USUAL);
    private static final ItemFamily FAMILY = Families.all().stream()
            .filter(family -> TAUGHT.containsAll(family.knowledgePoints()))
            .filter(family -> bugs(family).findFirst().isPresent())
            .findFirst()
            .orElseThrow();
    private static final BuggyProcedure BUG = bugs(FAMILY).findFirst().orElseThrow();
    private static final Budget BUDGET = Budget.ofHomework(GRADE, 1.0 / 3);

    @Test
    void thereIsNoHomeworkInGradesOneAndTwoAndAtMostAnHourLater() {
        assertThat(IntStream.rangeClosed(1, 6)
                        .mapToObj(grade -> Budget.ofHomework(grade, 1).seconds()))
                .containsExactly(0, 0, 3_600, 3_600, 3_600, 3_600);
        assertThat(plan(pupil(1), Budget.ofHomework(2, 1), Wishes.NONE, 1).lines())
                .isEmpty();
    }

    @Test
    void aPlanIsNeverLongerThanItsBudgetAndUsesMostOfIt() {
        for (int seed = 0; seed < 40; seed++) {
            Budget budget = Budget.inClass(5 + seed);
            Plan plan = plan(pupil(seed), budget, Wishes.NONE, seed);
            assertThat(plan.seconds()).isBetween(budget.seconds() / 2, budget.seconds());
            assertThat(plan.of(Part.REQUIRED)).isNotEmpty();
        }
    }

    @Test
    void nothingUntaughtIsEverPlannedUnlessPreviewed() {
        Set<String> few = new TreeSet<>(TAUGHT.stream().limit(30).toList());
        String ahead = TAUGHT.stream()
                .skip(30)
                .filter(point -> !Families.of(point).isEmpty())
                .filter(point -> few.containsAll(Families.of(point).get(0).knowledgePoints())
                        || Families.of(point).stream()
                                .anyMatch(family -> family.knowledgePoints().size() == 1))
                .findFirst()
                .orElseThrow();
        for (int seed = 0; seed < 40; seed++) {
            Plan plan = new Planner(Ground.of(CURRICULUM, few, Set.of()), families(), Rules.USUAL)
                    .plan(pupil(seed), BUDGET, Wishes.NONE, TODAY, new SplittableRandom(seed));
            assertThat(plan.lines()).isNotEmpty().allSatisfy(line -> assertThat(few)
                    .containsAll(line.knowledgePoints()));
        }
        Plan preview = new Planner(Ground.of(CURRICULUM, Set.of(), Set.of(ahead)), families(), Rules.USUAL)
                .plan(pupil(1), BUDGET, Wishes.NONE, TODAY, new SplittableRandom(1));
        assertThat(preview.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.reason())
                .isEqualTo(new Reason.Previews(ahead)));
    }

    @Test
    void noItemAndNoNumbersComeTwiceWithinTheWindow() {
        List<Giving> given = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (int day = 0; day < 30; day++) {
            Learner pupil = new Learner("p", standings(7), 1, Exposure.of(given), Map.of(), List.of());
            LocalDate today = TODAY.plusDays(day);
            Plan plan = PLANNER.plan(pupil, BUDGET, Wishes.NONE, today, new SplittableRandom(3));
            for (Line line : plan.lines()) {
                assertThat(numbers.add(line.item().numbers())).as(line.itemId()).isTrue();
                given.add(new Giving(line.item(), today));
            }
        }
        assertThat(given).hasSizeGreaterThan(300);
    }

    @Test
    void theOrderOfTheInputsNeverMatters() {
        List<Offer> shuffled = new ArrayList<>(families());
        Collections.shuffle(shuffled, new Random(5));
        List<Learner> group =
                IntStream.range(0, 6).mapToObj(PlannerLawsTest::pupil).toList();
        List<Learner> turned = new ArrayList<>(group);
        Collections.reverse(turned);
        Planner other = new Planner(GROUND, shuffled, Rules.USUAL);
        assertThat(other.plan(turned, BUDGET, Wishes.NONE, TODAY, new SplittableRandom(9)))
                .isEqualTo(PLANNER.plan(group, BUDGET, Wishes.NONE, TODAY, new SplittableRandom(9)));
    }

    @Test
    void theSameSeedMakesTheSamePlanAndAnotherSeedOtherItems() {
        assertThat(plan(pupil(2), BUDGET, Wishes.NONE, 4)).isEqualTo(plan(pupil(2), BUDGET, Wishes.NONE, 4));
        assertThat(ids(plan(pupil(2), BUDGET, Wishes.NONE, 4)))
                .doesNotContainAnyElementsOf(ids(plan(pupil(2), BUDGET, Wishes.NONE, 5)));
    }

    @Test
    void aLockedLineStaysAndARemovedItemDoesNotCome() {
        for (int seed = 0; seed < 20; seed++) {
            Plan before = plan(pupil(seed), BUDGET, Wishes.NONE, seed);
            Line kept = before.lines().get(1);
            Line swapped = before.lines().get(0);
            Plan after = plan(pupil(seed), BUDGET, new Wishes(List.of(kept), Set.of(swapped.itemId())), seed);
            assertThat(after.lines()).contains(kept);
            assertThat(ids(after)).doesNotContain(swapped.itemId());
            assertThat(after.seconds()).isLessThanOrEqualTo(BUDGET.seconds());
        }
    }

    @Test
    void aLockThatTheLawLeavesNoRoomForIsSaidAndNotPlaced() {
        Line own = Line.ofTeacher(
                Part.REQUIRED,
                new Candidate("i-1", "i-1"),
                List.of(GROUND.points().get(0)),
                200);
        Line untaught = Line.ofTeacher(Part.REQUIRED, new Candidate("i-2", "i-2"), List.of("K-NOT-TAUGHT"), 20);
        Plan plan = plan(pupil(1), Budget.inClass(3), new Wishes(List.of(own, untaught), Set.of()), 1);
        assertThat(plan.notPlaced()).containsExactly(own, untaught);
        assertThat(plan.seconds()).isLessThanOrEqualTo(180);
    }

    @Test
    void everyLineHasAReasonAboutItsOwnPoint() {
        for (int seed = 0; seed < 40; seed++) {
            assertThat(plan(pupil(seed), BUDGET, Wishes.NONE, seed).lines())
                    .allSatisfy(line -> assertThat(line.reason().knowledgePoint())
                            .isEqualTo(line.knowledgePoints().get(0)));
        }
    }

    @Test
    void atMostOneItemStretchesAndOnlyWhatIsHeld() {
        for (int seed = 0; seed < 40; seed++) {
            Learner pupil = pupil(seed);
            List<Line> stretching = plan(pupil, BUDGET, Wishes.NONE, seed).lines().stream()
                    .filter(line -> line.reason() instanceof Reason.Stretches)
                    .toList();
            assertThat(stretching).hasSize(1).allSatisfy(line -> {
                assertThat(line.part()).isEqualTo(Part.OPTIONAL);
                assertThat(pupil.standing(line.knowledgePoints().get(0)).mastery())
                        .isGreaterThanOrEqualTo(0.8);
            });
        }
    }

    @Test
    void aLockedItemThatStretchesIsNotJoinedByASecond() {
        for (int seed = 0; seed < 40; seed++) {
            Plan before = plan(pupil(seed), BUDGET, Wishes.NONE, seed);
            List<Line> stretching = before.lines().stream()
                    .filter(line -> line.reason() instanceof Reason.Stretches)
                    .toList();
            Plan after = plan(pupil(seed), BUDGET, new Wishes(stretching, Set.of()), seed + 100);
            assertThat(after.lines())
                    .filteredOn(line -> line.reason() instanceof Reason.Stretches)
                    .isEqualTo(stretching)
                    .hasSize(1);
        }
    }

    @Test
    void aPupilWithoutHistoryBeginsWithWhatNeedsLeast() {
        Map<String, Standing> nothing = new HashMap<>();
        TAUGHT.forEach(point -> nothing.put(point, new Standing(0.4, 0.4, 0.1, 0, 0, 0)));
        Plan plan = plan(Learner.of("new", nothing, 1, Exposure.NONE), BUDGET, Wishes.NONE, 1);
        assertThat(plan.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.reason())
                .isInstanceOf(Reason.Begins.class));
        assertThat(meanDepth(plan.of(Part.REQUIRED).stream()
                        .map(line -> line.knowledgePoints().get(0))))
                .isLessThan(meanDepth(GROUND.points().stream()));
    }

    @Test
    void aForgottenPointComesAsAReviewAndAHeldOneDoesNot() {
        String forgotten = practisable(0);
        Map<String, Standing> standings = new HashMap<>();
        TAUGHT.forEach(point -> standings.put(point, new Standing(0.98, 0.98, 0.1, 5, 5, 1)));
        standings.put(forgotten, new Standing(0.5, 0.95, 0.1, 5, 5, 60));
        Line first = plan(Learner.of("p", standings, 1, Exposure.NONE), BUDGET, Wishes.NONE, 1).lines().stream()
                .filter(line -> line.knowledgePoints().get(0).equals(forgotten))
                .findFirst()
                .orElseThrow();
        assertThat(first.reason()).isEqualTo(new Reason.Reviews(forgotten, 0.95, 0.5, 60, 5));
        assertThat(first.part()).isEqualTo(Part.REQUIRED);
    }

    @Test
    void aWrongProcedureThatWasFoundIsRepairedOnAnItemThatShowsIt() {
        Learner pupil = follower("p");
        List<Line> lines = plan(pupil, BUDGET, Wishes.NONE, 1).lines();
        assertThat(lines)
                .filteredOn(line -> line.reason() instanceof Reason.Repairs)
                .isNotEmpty()
                .allSatisfy(line -> {
                    Reason.Repairs repairs = (Reason.Repairs) line.reason();
                    assertThat(repairs.codes()).contains(BUG.code());
                    assertShows(line, repairs.codes());
                });
    }

    @Test
    void twoOfAGroupWhoFollowTheSameProcedureGetAnItemThatShowsIt() {
        List<Learner> group = List.of(follower("one"), follower("two"), pupil(3));
        List<Line> lines = plan(group, 1).lines();
        assertThat(lines)
                .filteredOn(line -> line.reason() instanceof Reason.RepairsTogether)
                .isNotEmpty()
                .allSatisfy(line -> {
                    Reason.RepairsTogether repairs = (Reason.RepairsTogether) line.reason();
                    assertThat(repairs.following()).isEqualTo(2);
                    assertThat(repairs.pupils()).isEqualTo(3);
                    assertThat(repairs.codes()).contains(BUG.code());
                    assertShows(line, repairs.codes());
                });
        assertThat(plan(List.of(follower("one"), pupil(2), pupil(3)), 1).lines())
                .extracting(Line::reason)
                .as("one alone is nobody's group")
                .doesNotHaveAnyElementsOfTypes(Reason.RepairsTogether.class, Reason.Repairs.class);
    }

    @Test
    void aGroupsListSaysWhatItReviewsAndWhichItemStretches() {
        String forgotten = practisable(0);
        Map<String, Standing> standings = new HashMap<>();
        TAUGHT.forEach(point -> standings.put(point, new Standing(0.95, 0.95, 0.1, 5, 5, 1)));
        Map<String, Standing> forgetting = new HashMap<>(standings);
        forgetting.put(forgotten, new Standing(0.5, 0.95, 0.1, 5, 5, 60));
        Learner holds = Learner.of("holds", standings, 1, Exposure.NONE);
        List<Learner> group = List.of(
                Learner.of("a", forgetting, 1, Exposure.NONE), Learner.of("b", forgetting, 1, Exposure.NONE), holds);
        List<Line> lines = plan(group, 1).lines();
        assertThat(lines)
                .filteredOn(line -> line.knowledgePoints().get(0).equals(forgotten))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.reason())
                        .isInstanceOfSatisfying(Reason.ReviewsTogether.class, review -> {
                            assertThat(review.forgetting()).isEqualTo(2);
                            assertThat(review.pupils()).isEqualTo(3);
                        }));
        assertThat(lines)
                .filteredOn(line -> line.reason() instanceof Reason.StretchesTogether)
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.part()).isEqualTo(Part.OPTIONAL));
        List<Line> stretching = lines.stream()
                .filter(line -> line.reason() instanceof Reason.StretchesTogether)
                .toList();
        Plan again = PLANNER.plan(group, BUDGET, new Wishes(stretching, Set.of()), TODAY, new SplittableRandom(2));
        assertThat(again.lines())
                .filteredOn(line -> line.reason() instanceof Reason.StretchesTogether)
                .isEqualTo(stretching);
    }

    @Test
    void aListIsAboutManyPoints() {
        for (int seed = 0; seed < 40; seed++) {
            Map<String, Long> lines = plan(pupil(seed), Budget.inClass(40), Wishes.NONE, seed).lines().stream()
                    .collect(
                            Collectors.groupingBy(line -> line.knowledgePoints().get(0), Collectors.counting()));
            assertThat(lines.values())
                    .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(Rules.USUAL.mostPerPoint()));
            assertThat(lines).hasSizeGreaterThan(5);
        }
    }

    @Test
    void inThePlaceOfALineComesAnotherOfItsPartAndNothingElseMoves() {
        for (int seed = 0; seed < 20; seed++) {
            Learner pupil = pupil(seed);
            List<Line> lines = plan(pupil, BUDGET, Wishes.NONE, seed).lines();
            for (Line gone : lines) {
                List<Line> kept =
                        lines.stream().filter(line -> !line.equals(gone)).toList();
                Wishes wishes = new Wishes(kept, Set.of(gone.itemId()));
                Line instead = PLANNER.instead(gone, List.of(pupil), BUDGET, wishes, TODAY, new SplittableRandom(seed))
                        .orElseThrow();
                assertThat(instead.part()).isEqualTo(gone.part());
                assertThat(instead.itemId()).isNotEqualTo(gone.itemId());
                assertThat(kept).doesNotContain(instead);
                assertThat(instead.reason() instanceof Reason.Stretches)
                        .as("what stretches gives way to what stretches, and nothing else does")
                        .isEqualTo(gone.reason() instanceof Reason.Stretches);
                assertThat(kept.stream().mapToInt(Line::seconds).sum() + instead.seconds())
                        .isLessThanOrEqualTo(BUDGET.seconds());
            }
        }
    }

    @Test
    void aListBeginsInEachPartWithWhatNeedsLeast() {
        for (int seed = 0; seed < 40; seed++) {
            Plan plan = plan(pupil(seed), BUDGET, Wishes.NONE, seed);
            assertThat(plan.lines()).isSortedAccordingTo(GROUND.order());
            for (Part part : Part.values()) {
                assertThat(plan.of(part).stream()
                                .map(line -> line.knowledgePoints().get(0))
                                .map(point -> GROUND.depth(GROUND.number(point))))
                        .isSorted();
            }
        }
    }

    @Test
    void whatAFailedPointLacksComesFirstAndSaysForWhichPointItIs() {
        String missing = GROUND.points().stream()
                .filter(point -> GROUND.needing(GROUND.number(point)).length > 0)
                .filter(point -> !Families.of(point).isEmpty())
                .findFirst()
                .orElseThrow();
        String target = GROUND.points().get(GROUND.needing(GROUND.number(missing))[0]);
        Map<String, Standing> standings = new HashMap<>();
        TAUGHT.forEach(point -> standings.put(point, new Standing(0.95, 0.95, 0.1, 5, 5, 1)));
        standings.put(missing, new Standing(0.2, 0.2, 0.1, 5, 1, 20));
        standings.put(target, new Standing(0.2, 0.2, 0.1, 5, 1, 1));
        RootCause cause =
                new RootCause(target, List.of(new Cause(missing, 0.8, 0.7, Optional.of(0.2), 5, 1)), 0.3, 0.6, 10);
        Learner pupil = new Learner("p", standings, 1, Exposure.NONE, Map.of(), List.of(cause));
        List<Line> lines = plan(pupil, BUDGET, Wishes.NONE, 1).lines();
        assertThat(lines)
                .filteredOn(line -> line.knowledgePoints().get(0).equals(missing))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.reason()).isEqualTo(new Reason.GapBegins(missing, target, 0.8, 5, 1)));
        List<String> practised =
                lines.stream().map(line -> line.knowledgePoints().get(0)).toList();
        assertThat(practised.indexOf(missing)).isLessThan(practised.indexOf(target));
    }

    @Test
    void aGroupGetsOneListThatNobodyHadLatelyAndThatTheSlowestCanFinish() {
        Learner slow = new Learner("slow", standings(1), 1.8, Exposure.NONE, Map.of(), List.of());
        Plan own = plan(pupil(2), BUDGET, Wishes.NONE, 1);
        List<Giving> had =
                own.lines().stream().map(line -> new Giving(line.item(), TODAY)).toList();
        Learner other = new Learner("other", standings(2), 1, Exposure.of(had), Map.of(), List.of());
        Plan plan = PLANNER.plan(List.of(slow, other), BUDGET, Wishes.NONE, TODAY, new SplittableRandom(1));
        assertThat(ids(plan)).isNotEmpty().doesNotContainAnyElementsOf(ids(own));
        assertThat(plan.seconds()).isLessThanOrEqualTo(BUDGET.seconds());
        assertThat(plan.lines()).allSatisfy(line -> assertThat(line.reason())
                .isInstanceOfAny(
                        Reason.Shared.class,
                        Reason.ReviewsTogether.class,
                        Reason.StretchesTogether.class,
                        Reason.Begins.class));
    }

    private static Plan plan(Learner pupil, Budget budget, Wishes wishes, long seed) {
        return PLANNER.plan(pupil, budget, wishes, TODAY, new SplittableRandom(seed));
    }

    private static Plan plan(List<Learner> group, long seed) {
        return PLANNER.plan(group, BUDGET, Wishes.NONE, TODAY, new SplittableRandom(seed));
    }

    /** Procedures that show on the items of a family. */
    private static Stream<BuggyProcedure> bugs(ItemFamily family) {
        return Procedures.ALL.stream()
                .filter(one -> one.wrongAnswer(family.item(1).exercise()).isPresent());
    }

    private static void assertShows(Line line, Set<String> codes) {
        Exercise exercise = Families.item(line.itemId()).orElseThrow().exercise();
        assertThat(Procedures.ALL)
                .filteredOn(procedure -> codes.contains(procedure.code()))
                .as(line.itemId())
                .anySatisfy(
                        procedure -> assertThat(procedure.wrongAnswer(exercise)).isPresent());
    }

    /** Has everything but one point, at which the pupil goes wrong in one way. */
    private static Learner follower(String id) {
        List<Evidence> answers = IntStream.range(0, 60)
                .mapToObj(seed -> FAMILY.item(seed).exercise())
                .filter(exercise -> BUG.wrongAnswer(exercise).isPresent())
                .limit(6)
                .map(exercise -> Evidence.of(exercise, BUG.follow(exercise).orElseThrow()))
                .toList();
        Diagnosis diagnosis = Diagnosis.of(answers, Procedures.ALL);
        Map<String, Standing> standings = new HashMap<>();
        TAUGHT.forEach(point -> standings.put(point, new Standing(0.95, 0.95, 0.1, 5, 5, 1)));
        standings.put(FAMILY.practised(), new Standing(0.2, 0.2, 0.1, 6, 0, 1));
        return new Learner(id, standings, 1, Exposure.NONE, Map.of(FAMILY.practised(), diagnosis), List.of());
    }

    private static double meanDepth(Stream<String> points) {
        return points.mapToInt(point -> GROUND.depth(GROUND.number(point)))
                .average()
                .orElseThrow();
    }

    private static List<String> ids(Plan plan) {
        return plan.lines().stream().map(Line::itemId).toList();
    }

    private static String practisable(int number) {
        return TAUGHT.stream()
                .filter(point ->
                        Families.of(point).stream().anyMatch(family -> TAUGHT.containsAll(family.knowledgePoints())))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private static Learner pupil(int seed) {
        return Learner.of("p-" + seed, standings(seed), 1, Exposure.NONE);
    }

    private static Map<String, Standing> standings(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Standing> standings = new HashMap<>();
        for (String point : TAUGHT) {
            double held = random.nextDouble();
            int answers = random.nextInt(8);
            int correct = (int) Math.round(held * answers);
            standings.put(
                    point,
                    new Standing(
                            answers == 0 ? 0.4 : held * (0.7 + 0.3 * random.nextDouble()),
                            answers == 0 ? 0.4 : held,
                            0.1,
                            answers,
                            correct,
                            answers == 0 ? 0 : random.nextInt(90)));
        }
        return standings;
    }

    private static List<Offer> families() {
        return Families.all().stream()
                .filter(family -> family.pace().grade() <= GRADE)
                .<Offer>map(family -> new Offer.OfFamily(family, GRADE))
                .toList();
    }

    /** Of the third and the fourth grade. */
    private static Set<String> taught() {
        Set<String> points = new TreeSet<>();
        Stream.of(3, GRADE).forEach(grade -> Stream.of(Semester.values())
                .flatMap(half -> CURRICULUM.points(Curriculum.SUJIAO_2013, new Volume(grade, half)).stream())
                .forEach(point -> points.add(point.id())));
        return points;
    }
}
