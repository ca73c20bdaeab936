package org.xueqing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.evaluation.RootCauseTrial.Searched;
import org.xueqing.simulation.World;

/** The figures over twenty seeds stand in docs/benchmarks.md; these are the pupils of one seed. */
class RootCauseTrialTest {

    @Test
    void findsTheMissingPointAmongTheFirstTwo() {
        List<Searched> pupils = new RootCauseTrial(Curriculum.load()).run(World.STANDARD, 3);
        assertThat(RootCauseTrial.share(pupils, 2)).isGreaterThan(0.85);
        assertThat(RootCauseTrial.share(pupils, 2)).isGreaterThan(RootCauseTrial.shareOfTheLowest(pupils, 2));
    }

    @Test
    void namesOnlyWhatWasTaughtAndAnswered() {
        for (Searched searched : new RootCauseTrial(Curriculum.load()).run(World.NOISY_KEYING, 3)) {
            assertThat(searched.pupil().taught())
                    .containsAll(searched.found().causes().stream()
                            .map(cause -> cause.knowledgePoint())
                            .toList());
            assertThat(searched.found().with())
                    .isGreaterThanOrEqualTo(searched.found().without());
        }
    }
}
