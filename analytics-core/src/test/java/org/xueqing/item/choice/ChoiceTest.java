package org.xueqing.item.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.item.family.Families;

/** Laws of choosing, over schools of random histories. */
class ChoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int DAYS = 30;
    private static final int TRIALS = 300;

    private final Random random = new Random(20261122);

    /** Twenty items over twelve exercises, and up to sixty givings within the last hundred days. */
    private record Scene(List<Candidate> candidates, List<Giving> givings) {
        Exposure exposure() {
            return Exposure.of(givings);
        }

        Choice choose(int howMany) {
            return Choice.among(candidates, exposure(), DAYS, TODAY, howMany);
        }
    }

    private Scene scene() {
        List<Candidate> candidates = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(item -> new Candidate("i-" + item, "n-" + item % 12))
                .toList());
        Collections.shuffle(candidates, random);
        List<Giving> givings = IntStream.range(0, random.nextInt(60))
                .mapToObj(one -> new Giving(candidates.get(random.nextInt(20)), TODAY.minusDays(random.nextInt(100))))
                .toList();
        return new Scene(candidates, givings);
    }

    @Test
    void neverGivesAnItemOrOneWithItsNumbersAgainWithinTheDays() {
        for (int trial = 0; trial < TRIALS; trial++) {
            Scene scene = scene();
            for (Candidate chosen : scene.choose(8).items()) {
                assertThat(scene.givings())
                        .noneMatch(giving -> giving.item().numbers().equals(chosen.numbers())
                                && giving.on().isAfter(TODAY.minusDays(DAYS)));
            }
        }
    }

    @Test
    void neverPutsTheSameNumbersOnOneList() {
        for (int trial = 0; trial < TRIALS; trial++) {
            List<String> numbers =
                    scene().choose(20).items().stream().map(Candidate::numbers).toList();
            assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
        }
    }

    @Test
    void prefersWhatWasGivenLessOftenThenLongerAgo() {
        for (int trial = 0; trial < TRIALS; trial++) {
            Scene scene = scene();
            Exposure exposure = scene.exposure();
            List<Exposure.Uses> all =
                    scene.choose(20).items().stream().map(exposure::of).toList();
            assertThat(all).isSortedAccordingTo(Exposure.LEAST);
            assertThat(scene.choose(5).items())
                    .isEqualTo(scene.choose(20).items().subList(0, Math.min(5, all.size())));
        }
    }

    @Test
    void leavesNothingOutWithoutAReason() {
        for (int trial = 0; trial < TRIALS; trial++) {
            Scene scene = scene();
            Choice choice = scene.choose(20);
            long different = scene.candidates().stream()
                    .filter(candidate -> scene.givings().stream()
                            .noneMatch(giving -> giving.item().numbers().equals(candidate.numbers())
                                    && giving.on().isAfter(TODAY.minusDays(DAYS))))
                    .map(Candidate::numbers)
                    .distinct()
                    .count();
            assertThat(choice.items()).hasSize((int) different);
        }
    }

    @Test
    void ofEquallyUsedOnesTheFirstIsChosen() {
        List<Candidate> two = List.of(new Candidate("a", "1"), new Candidate("b", "2"));
        assertThat(Choice.among(two, Exposure.NONE, DAYS, TODAY, 1).items()).containsExactly(two.get(0));
    }

    @Test
    void theSameNumbersAreTheSameExerciseWhateverTheStory() {
        Candidate bare = Candidate.of("x", "６２－３７＝（　　）", "25");
        assertThat(Candidate.of("y", "小明有62元，用去37元，还剩（　　）元", "25").numbers()).isEqualTo(bare.numbers());
        assertThat(Candidate.of("y", "62+37=（　　）", "99").numbers()).isNotEqualTo(bare.numbers());
        assertThat(Candidate.of("y", "621-37=", "584").numbers()).isNotEqualTo(bare.numbers());
        assertThat(Candidate.of("p", "钟面上是几时？", "8:05").numbers())
                .isNotEqualTo(Candidate.of("q", "钟面上是几时？", "9:05").numbers());
    }

    @Test
    void familiesHaveEnoughDifferentNumbersForAClassThatGetsTenEachWeek() {
        List<Candidate> candidates = new ArrayList<>();
        for (long seed = 0; seed < 400; seed++) {
            candidates.add(
                    Candidate.of(Families.family("SUB-2D-BORROW").orElseThrow().item(seed)));
        }
        List<Giving> givings = new ArrayList<>();
        for (int week = 0; week < 10; week++) {
            LocalDate day = TODAY.plusWeeks(week);
            Choice choice = Choice.among(candidates, Exposure.of(givings), DAYS, day, 10);
            assertThat(choice.items()).hasSize(10);
            choice.items().forEach(item -> givings.add(new Giving(item, day)));
        }
    }
}
