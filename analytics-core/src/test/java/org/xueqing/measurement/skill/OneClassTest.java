package org.xueqing.measurement.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.skill.ItemSkill.Measured;

/** A paper of one class: 45 pupils, 12 items, three skills. */
class OneClassTest {

    private static final QMatrix PAPER =
            new QMatrix(List.of("a", "b", "c"), List.of(1L, 2L, 4L, 1L, 2L, 4L, 1L, 2L, 4L, 3L, 6L, 7L));

    @Test
    void withBeliefsEightSkillsInTenAreJudgedAsTheyAre() {
        int right = 0;
        for (int seed = 0; seed < 20; seed++) {
            Simulated world = world(seed);
            SkillFit fit = fit(world);
            for (int pupil = 0; pupil < 45; pupil++) {
                List<SkillBelief> told = ((PupilSkills.Told) fit.pupil(world.answers(), pupil)).skills();
                for (int skill = 0; skill < 3; skill++) {
                    boolean holds = (world.held().get(pupil) >>> skill & 1) == 1;
                    right += (told.get(skill).least() > 0.5) == holds ? 1 : 0;
                }
            }
        }
        assertThat(right / (20.0 * 45 * 3)).isGreaterThan(0.85);
    }

    @Test
    void withBeliefsNoGuessAndNoSlipIsExtreme() {
        for (int seed = 0; seed < 20; seed++) {
            Simulated world = world(seed);
            assertThat(fit(world).items(world.answers())).allSatisfy(item -> {
                Measured measured = (Measured) item;
                assertThat(measured.guess().value()).isBetween(0.02, 0.55);
                assertThat(measured.slip().value()).isBetween(0.01, 0.5);
            });
        }
    }

    @Test
    void prerequisitesMakeAPupilWithTheHigherSkillHoldTheLowerOne() {
        Simulated world = world(3);
        Prerequisites chain = Prerequisites.of(List.of(0L, 1L, 2L));
        SkillFit fit = (SkillFit) Dina.fit(world.answers(), PAPER, chain, SkillSettings.OF_ONE_CLASS);
        assertThat(fit.profiles().count()).isEqualTo(4);
        for (int pupil = 0; pupil < 45; pupil++) {
            List<SkillBelief> told = ((PupilSkills.Told) fit.pupil(world.answers(), pupil)).skills();
            assertThat(told).allMatch(SkillBelief::isIdentified);
            assertThat(told.get(0).least()).isGreaterThanOrEqualTo(told.get(1).least());
            assertThat(told.get(1).least()).isGreaterThanOrEqualTo(told.get(2).least());
        }
    }

    private static SkillFit fit(Simulated world) {
        return (SkillFit) Dina.fit(world.answers(), PAPER, Prerequisites.none(3), SkillSettings.OF_ONE_CLASS);
    }

    private static Simulated world(int seed) {
        return Simulated.of(PAPER, 45, 0.2, 0.1, new Random(seed), Simulated.independent(3, 0.6));
    }
}
