package org.xueqing.diagnosis.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xueqing.diagnosis.process.Sitting.Moment;

/** A sitting ends after a pause. */
class SittingTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void aPauseEndsASittingAndThirtyMinutesAreNotYetOne() {
        List<Sitting> sittings = Sitting.of(List.of(at(0, true), at(10, false), at(40, true), at(71, true)));
        assertThat(sittings)
                .containsExactly(
                        new Sitting(START, START.plus(Duration.ofMinutes(40)), 3, 2),
                        new Sitting(START.plus(Duration.ofMinutes(71)), START.plus(Duration.ofMinutes(71)), 1, 1));
        assertThat(sittings.get(0).length()).isEqualTo(Duration.ofMinutes(40));
        assertThat(sittings.get(1).length()).isZero();
    }

    @Test
    void everyAnswerIsInOneSittingInWhateverOrderTheyCome() {
        Random random = new Random(5);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            moments.add(at(random.nextInt(5000), random.nextBoolean()));
        }
        List<Sitting> sittings = Sitting.of(moments);
        assertThat(sittings.stream().mapToInt(Sitting::answers).sum()).isEqualTo(200);
        for (int i = 1; i < sittings.size(); i++) {
            assertThat(Duration.between(
                            sittings.get(i - 1).ended(), sittings.get(i).began()))
                    .isGreaterThan(Sitting.PAUSE);
        }
        Collections.shuffle(moments, random);
        assertThat(Sitting.of(moments)).isEqualTo(sittings);
    }

    private static Moment at(int minutes, boolean isRight) {
        return new Moment(START.plus(Duration.ofMinutes(minutes)), isRight);
    }
}
