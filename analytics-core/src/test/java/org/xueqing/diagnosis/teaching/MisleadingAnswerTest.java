package org.xueqing.diagnosis.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.diagnosis.paper.Script;
import org.xueqing.diagnosis.paper.Scripts;

class MisleadingAnswerTest {

    private static final int PUPILS = 45;
    private static final int ITEMS = 10;

    /** A simulated class: who is stronger has more right; wrong answers are one of three. */
    private record Class(Scripts scripts, List<Map<Integer, String>> written) {

        /** @param misled how often a strong pupil gives "trap" to the last item, 0 for never */
        static Class simulated(SplittableRandom random, double misled) {
            SortedMap<Integer, Script> scripts = new TreeMap<>();
            List<Map<Integer, String>> written = IntStream.range(0, ITEMS)
                    .mapToObj(item -> (Map<Integer, String>) new HashMap<Integer, String>())
                    .toList();
            for (int pupil = 0; pupil < PUPILS; pupil++) {
                double strength = random.nextDouble();
                int[] marks = new int[ITEMS];
                for (int item = 0; item < ITEMS; item++) {
                    boolean isTrapped = item == ITEMS - 1 && strength > 0.7 && random.nextDouble() < misled;
                    marks[item] = !isTrapped && random.nextDouble() < 0.3 + 0.6 * strength ? 100 : 0;
                    if (marks[item] == 0) {
                        written.get(item).put(pupil, isTrapped ? "trap" : "w" + random.nextInt(3));
                    }
                }
                scripts.put(pupil, Script.of(marks));
            }
            return new Class(new Scripts(Collections.nCopies(ITEMS, 100), scripts), written);
        }

        List<MisleadingAnswer> misleading() {
            return MisleadingAnswer.of(scripts, written);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.0, 0.55", "0.8, 0.4"})
    void aTrapForTheStrongIsFoundByOnePaperOfOneClassMoreOftenThanNot(double misled, double share) {
        SplittableRandom random = new SplittableRandom(5);
        long found = IntStream.range(0, 400)
                .filter(paper -> Class.simulated(random, misled).misleading().stream()
                        .anyMatch(
                                one -> one.item() == ITEMS - 1 && one.written().equals("trap")))
                .count();
        assertThat(found / 400.0).isGreaterThanOrEqualTo(share);
    }

    @Test
    void papersWithoutATrapRaiseAFalseAlarmInFivePercentOfCasesAtMost() {
        SplittableRandom random = new SplittableRandom(6);
        long alarms = IntStream.range(0, 2_000)
                .filter(paper -> !Class.simulated(random, 0).misleading().isEmpty())
                .count();
        assertThat(alarms).isLessThanOrEqualTo(100);
    }

    /** The hardest case: right and wrong answers have nothing to do with strength. */
    @Test
    void papersOnWhichStrengthIsChanceRaiseAFalseAlarmInFivePercentOfCasesAtMost() {
        SplittableRandom random = new SplittableRandom(8);
        long alarms = IntStream.range(0, 2_000)
                .filter(paper -> !byChance(random).misleading().isEmpty())
                .count();
        assertThat(alarms).isBetween(1L, 100L);
    }

    private static Class byChance(SplittableRandom random) {
        List<Map<Integer, String>> written = IntStream.range(0, ITEMS)
                .mapToObj(item -> (Map<Integer, String>) new HashMap<Integer, String>())
                .toList();
        SortedMap<Integer, Script> scripts = new TreeMap<>();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            int[] marks = random.ints(ITEMS, 0, 2).map(right -> 100 * right).toArray();
            for (int item = 0; item < ITEMS; item++) {
                if (marks[item] == 0) {
                    written.get(item).put(pupil, "w" + random.nextInt(2));
                }
            }
            scripts.put(pupil, Script.of(marks));
        }
        return new Class(new Scripts(Collections.nCopies(ITEMS, 100), scripts), written);
    }

    @Test
    void countsAreOfTheStrongAndOfTheOthers() {
        SortedMap<Integer, Script> scripts = new TreeMap<>();
        Map<Integer, String> last = new HashMap<>();
        for (int pupil = 0; pupil < 20; pupil++) {
            boolean isStrong = pupil < 5;
            scripts.put(pupil, isStrong ? Script.of(100, 100, 0) : Script.of(pupil % 2 * 100, 0, 100));
            if (isStrong) {
                last.put(pupil, "35");
            }
        }
        List<MisleadingAnswer> found =
                MisleadingAnswer.of(new Scripts(List.of(100, 100, 100), scripts), List.of(Map.of(), Map.of(), last));
        assertThat(found).hasSize(1);
        MisleadingAnswer only = found.get(0);
        assertThat(List.of(only.item(), only.strongGave(), only.strong(), only.othersGave(), only.others()))
                .containsExactly(2, 5, 5, 0, 15);
        assertThat(only.chance()).isCloseTo(1.0 / 15_504, within(1e-12));
    }

    @Test
    void nothingIsSaidOfFewPupilsOrOfOneItem() {
        SplittableRandom random = new SplittableRandom(7);
        Class whole = Class.simulated(random, 1);
        SortedMap<Integer, Script> few =
                new TreeMap<>(whole.scripts().byPupil().headMap(MisleadingAnswer.LEAST_PUPILS - 1));
        assertThat(MisleadingAnswer.of(new Scripts(whole.scripts().full(), few), whole.written()))
                .isEmpty();
        SortedMap<Integer, Script> one = new TreeMap<>();
        IntStream.range(0, 20).forEach(pupil -> one.put(pupil, Script.of(0)));
        assertThat(MisleadingAnswer.of(new Scripts(List.of(100), one), List.of(new HashMap<>(Map.of(0, "1")))))
                .isEmpty();
    }

    @Test
    void drawingWithoutPuttingBackAddsUpToOne() {
        assertThat(Urn.atLeast(0, 12, 7, 45)).isCloseTo(1, within(1e-12));
        assertThat(Urn.atLeast(1, 1, 3, 10)).isCloseTo(0.3, within(1e-12));
        List<Double> falling = new ArrayList<>();
        IntStream.rangeClosed(0, 7).forEach(hits -> falling.add(Urn.atLeast(hits, 12, 7, 45)));
        assertThat(falling).isSortedAccordingTo(Collections.reverseOrder());
    }
}
