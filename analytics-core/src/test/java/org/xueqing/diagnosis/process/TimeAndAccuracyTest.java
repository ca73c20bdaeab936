package org.xueqing.diagnosis.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xueqing.diagnosis.process.TimeAndAccuracy.Placed;
import org.xueqing.diagnosis.process.TimeAndAccuracy.Quadrant;
import org.xueqing.diagnosis.process.TimeAndAccuracy.Timed;

/** Quick and slow, right and wrong, beside what is usual for the items. */
class TimeAndAccuracyTest {

    private final List<Timed> answers = new ArrayList<>();

    @Test
    void pupilsLieWhereTheirTimesAndAnswersPutThem() {
        for (int item = 0; item < 10; item++) {
            for (int other = 0; other < 2; other++) {
                answers.add(new Timed("quick-right-" + other, "i" + item, 5 + item, true));
                answers.add(new Timed("slow-right-" + other, "i" + item, 20 + item, true));
                answers.add(new Timed("quick-wrong-" + other, "i" + item, 5 + item, item == 0));
                answers.add(new Timed("slow-wrong-" + other, "i" + item, 20 + item, item == 0));
            }
        }
        TimeAndAccuracy found = TimeAndAccuracy.of(answers);
        assertThat(found.answers()).isEqualTo(80);
        assertThat(found.right()).isCloseTo(0.55, within(1e-12));
        assertThat(found.in(Quadrant.QUICK_RIGHT))
                .extracting(Placed::studentId)
                .containsExactly("quick-right-0", "quick-right-1");
        assertThat(found.in(Quadrant.SLOW_RIGHT))
                .extracting(Placed::studentId)
                .containsExactly("slow-right-0", "slow-right-1");
        assertThat(found.in(Quadrant.QUICK_WRONG))
                .extracting(Placed::studentId)
                .containsExactly("quick-wrong-0", "quick-wrong-1");
        assertThat(found.in(Quadrant.SLOW_WRONG))
                .extracting(Placed::studentId)
                .containsExactly("slow-wrong-0", "slow-wrong-1");
        Collections.shuffle(answers, new Random(3));
        assertThat(TimeAndAccuracy.of(answers)).isEqualTo(found);
    }

    @Test
    void anItemThatTakesLongDoesNotMakeAPupilSlow() {
        for (int pupil = 0; pupil < 5; pupil++) {
            for (int item = 0; item < 9; item++) {
                answers.add(new Timed("p" + pupil, "i" + item, item == 0 ? 300 : 10, true));
            }
        }
        assertThat(TimeAndAccuracy.of(answers).pupils()).allMatch(pupil -> pupil.time() == 1);
    }

    @Test
    void withFewAnswersNobodyIsPlacedAndRareItemsDoNotCount() {
        for (int pupil = 0; pupil < 5; pupil++) {
            for (int item = 0; item < TimeAndAccuracy.FEWEST_OF_A_PUPIL - 1; item++) {
                answers.add(new Timed("p" + pupil, "i" + item, 10, true));
            }
            answers.add(new Timed("p" + pupil, "only-" + pupil, 10, false));
        }
        TimeAndAccuracy found = TimeAndAccuracy.of(answers);
        assertThat(found.pupils()).hasSize(5).allMatch(pupil -> pupil.quadrant() == null && pupil.answers() == 7);
        assertThat(TimeAndAccuracy.of(List.of()).pupils()).isEmpty();
    }
}
