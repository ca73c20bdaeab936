package org.xueqing.diagnosis.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts of patterns add up in any order and say what direct counting says. */
class OpportunitiesTest {

    private final Random random = new Random(7);
    private final List<List<Boolean>> pupils = Stream.generate(() -> IntStream.range(0, random.nextInt(16))
                    .mapToObj(i -> random.nextInt(10) < 3 + i)
                    .toList())
            .limit(300)
            .toList();

    @Test
    void sumsAreFreeOfOrderAndOfHowTheyAreSplit() {
        Opportunities whole = sum(pupils);
        List<List<Boolean>> shuffled = new ArrayList<>(pupils);
        Collections.shuffle(shuffled, random);
        Opportunities a = sum(shuffled.subList(0, 50));
        Opportunities b = sum(shuffled.subList(50, 170));
        Opportunities c = sum(shuffled.subList(170, 300));
        assertThat(a.plus(b).plus(c)).isEqualTo(whole);
        assertThat(a.plus(b.plus(c))).isEqualTo(whole);
        assertThat(c.plus(a).plus(b)).isEqualTo(whole);
        assertThat(whole.plus(Opportunities.NONE)).isEqualTo(whole);
    }

    @Test
    void countsAreThoseOfCountingEachPupil() {
        Opportunities sums = sum(pupils);
        for (int at = 1; at <= Opportunities.MOST; at++) {
            int index = at - 1;
            assertThat(sums.reached(at))
                    .isEqualTo(pupils.stream().filter(own -> own.size() > index).count());
            assertThat(sums.right(at))
                    .isEqualTo(pupils.stream()
                            .filter(own -> own.size() > index && own.get(index))
                            .count());
        }
        assertThat(sums.reached(Opportunities.MOST + 1)).isZero();
    }

    @Test
    void theFirstOpportunitiesOfThoseWhoHadAllLeaveOutTheOthers() {
        Opportunities first = sum(pupils).firstOfAll(5);
        assertThat(first)
                .isEqualTo(sum(pupils.stream()
                        .filter(own -> own.size() >= 5)
                        .map(own -> own.subList(0, 5))
                        .toList()));
        assertThat(first.reached(1)).isEqualTo(first.reached(5));
    }

    static Opportunities sum(List<List<Boolean>> pupils) {
        Opportunities sum = Opportunities.NONE;
        for (List<Boolean> own : pupils) {
            int pattern = Opportunities.NO_PATTERN;
            for (boolean isRight : own) {
                pattern = Opportunities.after(pattern, isRight);
            }
            sum = sum.plus(pattern);
        }
        return sum;
    }
}
