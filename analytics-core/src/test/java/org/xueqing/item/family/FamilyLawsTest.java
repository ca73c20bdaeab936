package org.xueqing.item.family;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Placement;
import org.xueqing.curriculum.Volume;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Answer;

/** What holds for every item of every family. So many are drawn as {@code xueqing.items} says. */
class FamilyLawsTest {

    private static final int ITEMS = Integer.getInteger("xueqing.items", 300);
    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final Map<String, Volume> VOLUMES = CURRICULUM.placements(Curriculum.SUJIAO_2013).stream()
            .collect(Collectors.toMap(Placement::knowledgePoint, Placement::volume, (first, again) -> first));
    private static final Map<String, IndependentSolver> SOLVERS = solvers();
    /** By family: every law is tried on the same items. */
    private static final Map<String, List<Item>> DRAWN = new ConcurrentHashMap<>();

    private static final Pattern UNFILLED = Pattern.compile("%[sd]|null|\\{|\\}");

    static List<ItemFamily> families() {
        return Families.all();
    }

    private static Map<String, IndependentSolver> solvers() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        solvers.putAll(WholeSolvers.BY_FAMILY);
        solvers.putAll(MeasureSolvers.BY_FAMILY);
        solvers.putAll(StorySolvers.BY_FAMILY);
        solvers.putAll(RationalSolvers.BY_FAMILY);
        solvers.putAll(AlgebraSolvers.BY_FAMILY);
        solvers.putAll(RatioSolvers.BY_FAMILY);
        solvers.putAll(QuotaSolvers.BY_FAMILY);
        solvers.putAll(FigureSolvers.BY_FAMILY);
        solvers.putAll(ChartSolvers.BY_FAMILY);
        return solvers;
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyKeyIsWhatAnotherSolverFinds(ItemFamily family) {
        IndependentSolver solver = requireNonNull(SOLVERS.get(family.code()), "a solver of " + family.code());
        for (Item item : items(family)) {
            assertThat(solver.solve(item))
                    .describedAs("%s: %s", item.itemId(), item.stem())
                    .isEqualTo(item.rule().right().text());
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void theRuleAndTheExerciseAgreeAndTheSolutionEndsWithTheAnswer(ItemFamily family) {
        for (Item item : items(family)) {
            Answer right = item.exercise().answer();
            assertThat(item.rule().right()).isEqualTo(right);
            assertThat(item.draft().solution()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(item.draft().hints()).isNotEmpty().noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void theSameIdMakesTheSameItem(ItemFamily family) {
        for (Item item : items(family).subList(0, 20)) {
            assertThat(Families.item(item.itemId())).contains(item);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void nothingIsLeftUnfilled(ItemFamily family) {
        for (Item item : items(family)) {
            assertThat(item.stem() + item.draft().solution() + item.draft().hints())
                    .doesNotContainPattern(UNFILLED);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void aListOfTwentyHasNoItemTwice(ItemFamily family) {
        Set<String> seen = new HashSet<>();
        List<Item> list = ItemList.of(family, 20, 7);
        assertThat(list).allSatisfy(item -> assertThat(seen.add(ItemList.printed(item)))
                .describedAs(item.stem())
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("families")
    void noNumberIsOneThatTheGradeHasNotMet(ItemFamily family) {
        Volume volume = requireNonNull(VOLUMES.get(family.practised()));
        for (Item item : items(family)) {
            assertThat(GradeNumbers.strange(item, volume))
                    .describedAs("%s in %s: %s", item.itemId(), volume, item.stem())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void noQuantityIsAbsurd(ItemFamily family) {
        for (Item item : items(family)) {
            assertThat(Quantities.absurd(item))
                    .describedAs("%s: %s", item.itemId(), item.stem())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void itsPointsAndCompetenciesAreTheCurriculums(ItemFamily family) {
        assertThat(family.knowledgePoints())
                .allMatch(point -> CURRICULUM.point(point).isPresent());
        Set<String> known = new HashSet<>();
        CURRICULUM.points().forEach(point -> known.addAll(point.competencies()));
        assertThat(family.competencies()).isNotEmpty().isSubsetOf(known);
    }

    private static List<Item> items(ItemFamily family) {
        return DRAWN.computeIfAbsent(
                family.code(),
                code -> LongStream.range(0, ITEMS).mapToObj(family::item).toList());
    }
}
