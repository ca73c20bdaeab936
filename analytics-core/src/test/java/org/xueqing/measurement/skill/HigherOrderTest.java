package org.xueqing.measurement.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.skill.HigherOrder.Outcome.Fitted;
import org.xueqing.measurement.skill.HigherOrder.Outcome.NotFitted;

class HigherOrderTest {

    private static final int SKILLS = 4;
    private static final double SLOPE = 1.5;

    private static double intercept(int skill) {
        return -0.8 + 0.5 * skill;
    }

    private static final ToLongFunction<Random> BY_ABILITY = random -> {
        double ability = random.nextGaussian();
        long held = 0;
        for (int skill = 0; skill < SKILLS; skill++) {
            double chance = 1 / (1 + Math.exp(-(SLOPE * ability + intercept(skill))));
            held |= random.nextDouble() < chance ? 1L << skill : 0;
        }
        return held;
    };

    private static Simulated world(int pupils) {
        QMatrix matrix = Simulated.matrix(SKILLS, 16, new Random(3));
        return Simulated.of(matrix, pupils, 0.15, 0.1, new Random(4), BY_ABILITY);
    }

    @Test
    void theLawsOfTheSkillsAreFound() {
        Simulated world = world(5_000);
        Fitted fitted = (Fitted) HigherOrder.fit(world.answers(), world.matrix(), SkillSettings.USUAL.with(1e-4));
        for (int skill = 0; skill < SKILLS; skill++) {
            assertThat(fitted.laws().get(skill).intercept()).isCloseTo(intercept(skill), offset(0.25));
            assertThat(fitted.laws().get(skill).slope()).isCloseTo(SLOPE, offset(0.45));
        }
    }

    @Test
    void fewerNumbersSayNearlyAsMuchAsFreeShares() {
        Simulated world = world(400);
        Fitted fitted = (Fitted) HigherOrder.fit(world.answers(), world.matrix(), SkillSettings.USUAL.with(1e-4));
        SkillFit free = DinaTest.fit(world.answers(), world.matrix(), SkillSettings.USUAL.with(1e-4));
        assertThat(fitted.fit().logLikelihood()).isLessThan(free.logLikelihood());
        assertThat(fitted.bic()).isLessThan(free.bic());
    }

    @Test
    void aPaperThatDoesNotTellAllSkillsApartHasNoLaws() {
        QMatrix alike = new QMatrix(List.of("a", "b"), List.of(3L, 3L, 3L, 1L, 1L));
        Simulated world = Simulated.of(alike, 100, 0.2, 0.1, new Random(1), Simulated.independent(2, 0.5));
        assertThat(HigherOrder.fit(world.answers(), alike, SkillSettings.USUAL))
                .isEqualTo(new NotFitted(NotEnough.PROFILES_ALIKE));
    }
}
