package org.xueqing.measurement.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyTest {

    private static final int SEEDS = 500;
    private static final int LONGEST = 18;

    @ParameterizedTest
    @ValueSource(ints = {70, 140, 400})
    void intervalsOfPointsAndOfThePoolHoldTheGradesOwnShare(int wanted) {
        int points = 0;
        int pools = 0;
        double width = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SimulatedGrade grade = new SimulatedGrade(seed);
            List<Sheet> sheets = grade.surveyed(wanted, LONGEST, seed);
            for (int point = 0; point < SimulatedGrade.POINTS; point++) {
                points += holds(grade, sheets, "K" + point) ? 1 : 0;
            }
            pools += holds(grade, sheets, "") ? 1 : 0;
            SurveyShare.Known known = share(grade, sheets, "K0");
            width += (known.high() - known.low()) / 2 / SEEDS;
        }
        double ofPoints = points / (double) (SEEDS * SimulatedGrade.POINTS);
        System.out.printf(
                "survey of %d pupils: points %.3f, pool %.3f in their intervals, half width of a point %.3f%n",
                wanted, ofPoints, pools / (double) SEEDS, width);
        assertThat(ofPoints).isBetween(0.92, 0.98);
        assertThat(pools / (double) SEEDS).isBetween(0.92, 0.98);
    }

    private static boolean holds(SimulatedGrade grade, List<Sheet> sheets, String point) {
        SurveyShare.Known known = share(grade, sheets, point);
        double truth = grade.truth(grade.domain(point));
        return known.low() <= truth && truth <= known.high();
    }

    private static SurveyShare.Known share(SimulatedGrade grade, List<Sheet> sheets, String point) {
        return (SurveyShare.Known) SurveyShare.of(DomainSums.of(sheets, grade.domain(point)), grade.sizes());
    }

    @Test
    void theIntervalOfTheMeanHoldsTheGradesMeanAbility() {
        int held = 0;
        double bias = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SimulatedGrade grade = new SimulatedGrade(seed);
            SurveyMean.Known mean =
                    (SurveyMean.Known) SurveyMean.of(grade.surveyed(100, LONGEST, seed), grade.curves, grade.sizes());
            held += mean.low() <= grade.meanAbility() && grade.meanAbility() <= mean.high() ? 1 : 0;
            bias += (mean.mean() - grade.meanAbility()) / SEEDS;
        }
        System.out.printf(
                "survey of 100 pupils: mean on the scale %.3f held, bias %.4f%n", held / (double) SEEDS, bias);
        assertThat(held / (double) SEEDS).isBetween(0.92, 0.98);
        assertThat(bias).isEqualTo(0, within(0.03));
    }

    @Test
    void partsOfTheSheetsAddUpToTheSameInWhateverOrder() {
        SimulatedGrade grade = new SimulatedGrade(1);
        List<Sheet> sheets = new ArrayList<>(grade.surveyed(120, LONGEST, 1));
        DomainSums whole = DomainSums.of(sheets, grade.domain("K1"));
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(sheets, new Random(round));
            int cut = 1 + round % (sheets.size() - 1);
            DomainSums one = DomainSums.of(sheets.subList(0, cut), grade.domain("K1"));
            DomainSums other = DomainSums.of(sheets.subList(cut, sheets.size()), grade.domain("K1"));
            assertThat(one.plus(other)).isEqualTo(whole).isEqualTo(other.plus(one));
        }
        SurveyMean mean = SurveyMean.of(sheets, grade.curves, grade.sizes());
        Collections.reverse(sheets);
        assertThat(SurveyMean.of(sheets, grade.curves, grade.sizes())).isEqualTo(mean);
    }

    @Test
    void whoeverAsksEverybodyEverythingKnowsTheShareExactly() {
        SimulatedGrade grade = new SimulatedGrade(2);
        List<Sheet> sheets = grade.surveyed(1_000, 100, 2);
        SurveyShare.Known known = share(grade, sheets, "");
        assertThat(sheets).hasSize(grade.pupils());
        assertThat(known.share()).isEqualTo(grade.truth(grade.domain("")), within(1e-12));
        assertThat(known.error()).isLessThan(0.005);
    }

    @Test
    void wherePupilsOfASampleAllDidTheSameTheIntervalSaysWhatOthersMayDo() {
        Map<String, Integer> sizes = Map.of("c", 45);
        for (boolean isRight : new boolean[] {true, false}) {
            List<Sheet> sheets = IntStream.range(0, 12)
                    .mapToObj(sheet -> new Sheet("c", sheet % 2, Map.of("i", isRight)))
                    .toList();
            SurveyShare.Known known = (SurveyShare.Known) SurveyShare.of(DomainSums.of(sheets, Set.of("i")), sizes);
            assertThat(known.share()).isEqualTo(isRight ? 1 : 0);
            assertThat(known.high() - known.low()).isBetween(0.2, 0.35);
            assertThat(known.error()).isPositive();
        }
    }

    @Test
    void fewerThanTenPupilsAreNoEstimate() {
        SimulatedGrade grade = new SimulatedGrade(3);
        List<Sheet> nine = grade.surveyed(70, LONGEST, 3).subList(0, 9);
        assertThat(SurveyShare.of(DomainSums.of(nine, grade.domain("")), grade.sizes()))
                .isEqualTo(new SurveyShare.TooFew(9));
        assertThat(SurveyMean.of(nine, grade.curves, grade.sizes())).isEqualTo(new SurveyMean.TooFewPupils(9));
        assertThat(SurveyMean.of(grade.surveyed(70, LONGEST, 3), Map.of(), grade.sizes()))
                .isEqualTo(new SurveyMean.TooFewItems(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyItemStandsInEquallyManyBookletsAndEachTwoClustersMeetOnce(int perBooklet) {
        int clusters = List.of(1, 3, 7, 13).get(perBooklet - 1);
        Map<String, String> pool = new TreeMap<>();
        for (int item = 0; item < clusters * 2; item++) {
            pool.put("i-%02d".formatted(item), "K" + item % 3);
        }
        Booklets booklets = Booklets.of(pool, 2 * perBooklet, 9).orElseThrow();
        assertThat(booklets.booklets())
                .hasSize(clusters)
                .allSatisfy(items -> assertThat(items).hasSize(2 * perBooklet).doesNotHaveDuplicates());
        Map<String, Integer> together = new HashMap<>();
        for (List<String> items : booklets.booklets()) {
            for (String one : items) {
                items.forEach(other -> together.merge(one + other, 1, Integer::sum));
            }
        }
        pool.keySet().forEach(item -> assertThat(together).containsEntry(item + item, perBooklet));
        assertThat(new TreeSet<>(together.values())).isSubsetOf(1, perBooklet);
        assertThat(booklets.part()).isEqualTo((double) perBooklet / clusters);
    }

    @Test
    void aPoolThatIsTooSmallOrTooLargeHasNoDesign() {
        Map<String, String> pool = new TreeMap<>(Map.of("a", "K1", "b", "K1"));
        assertThat(Booklets.of(pool, 2, 1).orElseThrow().booklets()).hasSize(1);
        assertThat(Booklets.of(pool, 1, 1)).isEmpty();
    }

    @Test
    void eachClassGivesItsShareAndNobodyIsDrawnTwice() {
        SimulatedGrade grade = new SimulatedGrade(4);
        Sample sample = Sample.of(grade.classes, 60, 8);
        assertThat(sample.pupils()).isEqualTo(60);
        sample.drawn().forEach((name, drawn) -> {
            assertThat(drawn).doesNotHaveDuplicates();
            assertThat(grade.classes.getOrDefault(name, List.of())).containsAll(drawn);
            assertThat(drawn.size())
                    .isCloseTo(60 * grade.classes.getOrDefault(name, List.of()).size() / grade.pupils(), within(1));
        });
        assertThat(Sample.of(grade.classes, 60, 9)).isNotEqualTo(sample);
        Map<String, List<String>> backwards = new TreeMap<>(Collections.reverseOrder());
        grade.classes.forEach((name, pupils) -> {
            List<String> turned = new ArrayList<>(pupils);
            Collections.reverse(turned);
            backwards.put(name, turned);
        });
        assertThat(Sample.of(backwards, 60, 8)).isEqualTo(sample);
    }

    @Test
    void asManyAreDrawnAsTheWantedPrecisionNeeds() {
        // n0 = 96.04 for ±10 points; of 250 pupils 70 for an item, of whom three of seven booklets hold it.
        assertThat(Sample.size(0.1, 250, 1)).isEqualTo(70);
        assertThat(Sample.size(0.1, 250, 3 / 7.0)).isEqualTo(162);
        assertThat(Sample.size(0.02, 250, 1)).isBetween(226, 250);
        assertThat(Sample.size(0.01, 40, 0.3)).isEqualTo(40);
    }
}
