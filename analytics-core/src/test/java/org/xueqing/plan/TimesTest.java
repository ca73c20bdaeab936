package org.xueqing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xueqing.plan.Times.Taken;

class TimesTest {

    private static final int PUPILS = 40;
    private static final int ITEMS = 30;

    @Test
    void slowPupilsAndLongItemsAreToldApart() {
        Times times = Times.of(taken(1, 0.3), 60);
        for (int item = 0; item < ITEMS; item++) {
            assertThat(times.seconds("i-" + item) / times.seconds("i-0"))
                    .as("item %d", item)
                    .isCloseTo(length(item) / length(0), withPercentage(25));
        }
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            assertThat(times.tempo("p-" + pupil) / times.tempo("p-0"))
                    .as("pupil %d", pupil)
                    .isCloseTo(tempo(pupil) / tempo(0), withPercentage(25));
        }
    }

    @Test
    void whoGotTheLongItemsIsNotTakenForSlow() {
        int ofBoth = ITEMS / 2;
        List<Taken> taken = new ArrayList<>();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            boolean hasLongItems = pupil < PUPILS / 2;
            for (int item = 0; item < ITEMS; item++) {
                if (item == ofBoth || hasLongItems == item > ofBoth) {
                    taken.add(new Taken("p-" + pupil, "i-" + item, length(item)));
                }
            }
        }
        Times times = Times.of(taken, 60);
        assertThat(times.tempo("p-0")).isLessThan(1.25);
        assertThat(times.tempo("p-" + (PUPILS - 1))).isGreaterThan(0.75);
    }

    @Test
    void allThatWasSeenAddsUpToWhatIsExpectedOfIt() {
        List<Taken> taken = taken(2, 0.3);
        Times times = Times.of(taken, 60);
        double expected = taken.stream()
                .mapToDouble(one -> times.seconds(one.itemId()) * times.tempo(one.studentId()))
                .sum();
        assertThat(expected)
                .isCloseTo(taken.stream().mapToDouble(Taken::seconds).sum(), withPercentage(2));
    }

    @Test
    void whoeverWasSeenOnceIsTakenMoreForUsualThanWhoeverWasSeenOften() {
        List<Taken> taken = new ArrayList<>(taken(3, 0));
        for (int item = 0; item < ITEMS; item++) {
            taken.add(new Taken("often", "i-" + item, 3 * length(item)));
        }
        taken.add(new Taken("once", "i-0", 3 * length(0)));
        Times times = Times.of(taken, 60);
        assertThat(times.tempo("once")).isBetween(1.2, 2.0);
        assertThat(times.tempo("often")).isBetween(2.3, 3.0);
    }

    @Test
    void ofWhomAndOfWhatNothingWasSeenTheUsualIsExpected() {
        Times times = Times.of(taken(4, 0.3), 60);
        double mean =
                taken(4, 0.3).stream().mapToDouble(Taken::seconds).average().orElseThrow();
        assertThat(times.tempo("nobody")).isEqualTo(1);
        assertThat(times.seconds("nothing")).isCloseTo(mean, within(1e-9));
        assertThat(Times.of(List.of(), 60).seconds("nothing")).isEqualTo(60);
    }

    @Test
    void theOrderOfTheAnswersNeverMatters() {
        List<Taken> taken = taken(5, 0.3);
        List<Taken> shuffled = new ArrayList<>(taken);
        Collections.shuffle(shuffled, new Random(6));
        Times one = Times.of(taken, 60);
        Times other = Times.of(shuffled, 60);
        for (int item = 0; item < ITEMS; item++) {
            assertThat(other.seconds("i-" + item)).isEqualTo(one.seconds("i-" + item));
        }
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            assertThat(other.tempo("p-" + pupil)).isEqualTo(one.tempo("p-" + pupil));
        }
    }

    /** Every pupil answers every item. */
    private static List<Taken> taken(long seed, double spread) {
        Random random = new Random(seed);
        List<Taken> taken = new ArrayList<>();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            for (int item = 0; item < ITEMS; item++) {
                double factor = StrictMath.exp(spread * random.nextGaussian());
                taken.add(new Taken("p-" + pupil, "i-" + item, length(item) * tempo(pupil) * factor));
            }
        }
        return taken;
    }

    private static double length(int item) {
        return 20 + 3 * item;
    }

    private static double tempo(int pupil) {
        return 0.7 + 0.6 * pupil / (PUPILS - 1);
    }
}
