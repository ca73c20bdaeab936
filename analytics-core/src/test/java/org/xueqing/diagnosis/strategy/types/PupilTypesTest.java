package org.xueqing.diagnosis.strategy.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.diagnosis.strategy.Habit;
import org.xueqing.diagnosis.strategy.HabitSum;
import org.xueqing.diagnosis.strategy.HabitSums;
import org.xueqing.diagnosis.strategy.PupilStrategies;

class PupilTypesTest {

    private static PupilStrategies pupil(int i, double pace, double spacing, double persisting) {
        return new PupilStrategies(
                "p" + (1000 + i),
                new HabitSums(Map.of(
                        Habit.SPACING, new HabitSum(200, (int) (200 * spacing), List.of()),
                        Habit.PERSISTING, new HabitSum(100, (int) (100 * persisting), List.of()),
                        Habit.RAPID_GUESSING, new HabitSum(100, 5, List.of()))),
                pace);
    }

    /** Every other pupil is quick, the others take their time and come back. */
    private static List<PupilStrategies> twoKinds(int count) {
        Random random = new Random(3);
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0
                        ? pupil(i, -0.6 + 0.1 * random.nextGaussian(), 0.2 + 0.05 * random.nextDouble(), 0.5)
                        : pupil(i, 0.3 + 0.1 * random.nextGaussian(), 0.8 + 0.05 * random.nextDouble(), 0.5))
                .toList();
    }

    @Test
    void twoKindsOfPupilsAreFoundAndNamedByWhatTheyDoMuch() {
        PupilTypes types = PupilTypes.of(twoKinds(120));
        assertThat(types.reason()).isNull();
        assertThat(types.stability()).isGreaterThan(PupilTypes.STABLE);
        assertThat(types.byPupil())
                .as("only a stray pupil, of a part that does nothing much, has no name")
                .hasSizeGreaterThan(117);
        if (types.number() == 2) {
            assertThat(types.byPupil().get("p1000")).isEqualTo(PupilType.QUICK);
            assertThat(types.byPupil().get("p1001")).isIn(PupilType.THOROUGH, PupilType.SPACED);
        }
    }

    @Test
    void whereThereAreNoKindsNobodyIsPutIntoOne() {
        Random random = new Random(5);
        PupilTypes types = PupilTypes.of(IntStream.range(0, 200)
                .mapToObj(i -> pupil(
                        i,
                        0.3 * random.nextGaussian(),
                        Math.min(0.95, Math.max(0.05, 0.5 + 0.12 * random.nextGaussian())),
                        Math.min(0.95, Math.max(0.05, 0.5 + 0.12 * random.nextGaussian()))))
                .toList());
        assertThat(types.reason()).isEqualTo(PupilTypes.Reason.NOT_STABLE);
        assertThat(types.byPupil()).isEmpty();
    }

    @Test
    void fewPupilsHaveNoTypes() {
        assertThat(PupilTypes.of(twoKinds(49)).reason()).isEqualTo(PupilTypes.Reason.TOO_FEW_PUPILS);
    }

    @Test
    void theOrderOfPupilsDoesNotMatter() {
        List<PupilStrategies> pupils = new ArrayList<>(twoKinds(80));
        PupilTypes types = PupilTypes.of(pupils);
        Collections.shuffle(pupils, new Random(1));
        assertThat(PupilTypes.of(pupils)).isEqualTo(types);
    }
}
