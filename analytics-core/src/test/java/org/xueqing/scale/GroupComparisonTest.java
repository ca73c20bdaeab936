package org.xueqing.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xueqing.scale.Comparison.Shift;
import org.xueqing.scale.Comparison.Size;

/** Two groups of pupils of which one knows more; one item may be harder in the other. */
class GroupComparisonTest {

    private static final int PUPILS = 90;
    private static final int ITEMS = 12;
    private static final int HARDER = 6;
    private static final double FOCAL_MEAN = -0.6;

    @Test
    void aPlantedDifferenceLiesInItsIntervalAndIsSeldomOverlooked() {
        int held = 0;
        int found = 0;
        for (long seed = 1; seed <= 30; seed++) {
            Shift shift = shift(compared(seed, PUPILS, 1.5), HARDER);
            held += Math.abs(shift.logits() - 1.5) <= 1.96 * shift.error() ? 1 : 0;
            found += shift.size() == Size.LARGE ? 1 : 0;
        }
        assertThat(held).as("of 30, 95 %% of which are 28.5").isBetween(26, 30);
        assertThat(found)
                .as("of 30, where 90 pupils a group find about four in five")
                .isGreaterThanOrEqualTo(20);
    }

    @Test
    void aGroupThatKnowsMoreMakesNoItemDifferent() {
        int falsely = 0;
        for (long seed = 101; seed <= 130; seed++) {
            falsely += compared(seed, PUPILS, 0).shifts().stream().anyMatch(shift -> shift.size() != Size.NEGLIGIBLE)
                    ? 1
                    : 0;
        }
        assertThat(falsely).as("of 30 studies, 5 %% of which are 1.5").isLessThanOrEqualTo(4);
    }

    @Test
    void theOrderOfPupilsDoesNotMatter() {
        List<FirstAnswers> focal = new ArrayList<>(pupils("f", 5, PUPILS, FOCAL_MEAN, 1));
        List<FirstAnswers> reference = new ArrayList<>(pupils("r", 6, PUPILS, 0, 0));
        Comparison inOrder = GroupComparison.of(focal, reference);
        Collections.shuffle(focal, new Random(1));
        Collections.shuffle(reference, new Random(2));
        assertThat(GroupComparison.of(focal, reference)).isEqualTo(inOrder);
        assertThat(inOrder.shifts()).hasSize(ITEMS);
    }

    @Test
    void fewPupilsOrFewCommonItemsAreReasons() {
        assertThat(compared(7, 29, 0).reason()).isEqualTo(Comparison.Reason.FEW_PUPILS);
        List<FirstAnswers> others = pupils("r", 8, PUPILS, 0, 0).stream()
                .map(pupil -> new FirstAnswers(
                        pupil.studentId(), pupil.answers().subList(0, GroupComparison.FEWEST_ITEMS - 1)))
                .toList();
        assertThat(GroupComparison.of(pupils("f", 9, PUPILS, 0, 0), others).reason())
                .isEqualTo(Comparison.Reason.FEW_ITEMS);
        assertThat(GroupComparison.of(List.of(), List.of()).shifts()).isEmpty();
    }

    @Test
    void anItemThatAllHaveRightIsNotJudged() {
        Comparison comparison = GroupComparison.of(
                allRight(pupils("f", 10, PUPILS, FOCAL_MEAN, 0)), allRight(pupils("r", 11, PUPILS, 0, 0)));
        assertThat(comparison.shifts())
                .extracting(Shift::itemId)
                .hasSize(ITEMS - 1)
                .doesNotContain(name(0));
        assertThat(comparison.shifts())
                .allSatisfy(shift -> assertThat(shift.error()).isFinite());
    }

    private static Comparison compared(long seed, int pupils, double harder) {
        return GroupComparison.of(
                pupils("f", 2 * seed, pupils, FOCAL_MEAN, harder), pupils("r", 2 * seed + 1, pupils, 0, 0));
    }

    private static Shift shift(Comparison comparison, int item) {
        return comparison.shifts().stream()
                .filter(one -> one.itemId().equals(name(item)))
                .findFirst()
                .orElseThrow();
    }

    private static List<FirstAnswers> allRight(List<FirstAnswers> pupils) {
        return pupils.stream()
                .map(pupil -> new FirstAnswers(
                        pupil.studentId(),
                        pupil.answers().stream()
                                .map(answer -> answer.itemId().equals(name(0)) ? answer(0, true) : answer)
                                .toList()))
                .toList();
    }

    private static List<FirstAnswers> pupils(String prefix, long seed, int pupils, double mean, double harder) {
        Random random = new Random(seed);
        List<FirstAnswers> all = new ArrayList<>();
        for (int pupil = 0; pupil < pupils; pupil++) {
            double ability = mean + random.nextGaussian();
            List<FirstAnswer> answers = new ArrayList<>();
            for (int item = 0; item < ITEMS; item++) {
                double logit = ability - (item - ITEMS / 2) * 0.2 - (item == HARDER ? harder : 0);
                answers.add(answer(item, random.nextDouble() < 1 / (1 + Math.exp(-logit))));
            }
            all.add(new FirstAnswers(prefix + pupil, List.copyOf(answers)));
        }
        return all;
    }

    private static FirstAnswer answer(int item, boolean isRight) {
        return new FirstAnswer(name(item), isRight, YearMonth.of(2026, 10), List.of());
    }

    private static String name(int item) {
        return String.format("i%02d", item);
    }
}
