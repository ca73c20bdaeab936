package org.xueqing.diagnosis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HabitSumTest {

    private static final Instant BEGIN = Instant.parse("2026-09-01T10:00:00Z");

    private static List<Noted> noted(int seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new Noted(
                        Habit.values()[random.nextInt(Habit.values().length)],
                        BEGIN.plusSeconds(random.nextInt(50)),
                        "i" + random.nextInt(5),
                        random.nextBoolean()))
                .toList();
    }

    @Test
    void partsAddUpToTheWholeHoweverTheyAreCutAndInWhateverOrder() {
        for (int seed = 0; seed < 50; seed++) {
            List<Noted> all = noted(seed, 200);
            HabitSums whole = HabitSums.of(all);
            List<Noted> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            HabitSums one = HabitSums.of(shuffled.subList(0, 40));
            HabitSums two = HabitSums.of(shuffled.subList(40, 130));
            HabitSums three = HabitSums.of(shuffled.subList(130, 200));
            assertThat(one.plus(two).plus(three)).isEqualTo(whole);
            assertThat(one.plus(two.plus(three))).isEqualTo(whole);
            assertThat(three.plus(one).plus(two)).isEqualTo(whole);
        }
    }

    @Test
    void nothingAddsNothing() {
        HabitSums sums = HabitSums.of(noted(3, 40));
        assertThat(sums.plus(HabitSums.of(List.of()))).isEqualTo(sums);
    }

    @Test
    void theTenLatestAreKeptAsEvidence() {
        List<Noted> many = IntStream.range(0, 30)
                .mapToObj(i -> new Noted(Habit.SPACING, BEGIN.plusSeconds(i), "i", i != 29))
                .toList();
        HabitSum sum = HabitSums.of(many).of(Habit.SPACING);
        assertThat(sum.occasions()).isEqualTo(30);
        assertThat(sum.shown()).isEqualTo(29);
        assertThat(sum.latest()).hasSize(10).first().isEqualTo(new Occasion(BEGIN.plusSeconds(28), "i"));
    }

    @Test
    void tooFewOccasionsAreAValueWithoutAShare() {
        HabitValue value = HabitValue.of(Habit.PERSISTING, new HabitSum(4, 4, List.of()));
        assertThat(value.share()).isNull();
        assertThat(HabitValue.of(Habit.PERSISTING, new HabitSum(5, 4, List.of()))
                        .share())
                .satisfies(share -> assertThat(share.share()).isEqualTo(0.8));
    }
}
