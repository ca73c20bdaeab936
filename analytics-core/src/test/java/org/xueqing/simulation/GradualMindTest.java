package org.xueqing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xueqing.simulation.chance.Chance;

class GradualMindTest {

    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    private static final List<String> POINT = List.of("point");

    private final GradualMind mind = new GradualMind(
            new PupilTraits("p-00000001", 0, 1, 0, 1, 3, 0, 0, 0, Set.of()),
            Set.of(),
            Set.of("point"),
            Map.of("point", new PointTraits("point", List.of(), 0, 0.5, 28)),
            NOW,
            Chance.of(1, "mind"));

    @Test
    void theOddsGrowAsAPowerOfPractice() {
        mind.attend("point", Mind.LESSON, NOW);
        double expected = -0.5 + 1.1 * Math.log(1 + 0.1 + 2.2);
        assertThat(level(NOW)).isCloseTo(1 / (1 + Math.exp(-expected)), within(1e-12));
    }

    @Test
    void everyPracticeRaisesTheLevelByLess() {
        double before = level(NOW);
        double rise = 1;
        for (int n = 0; n < 20; n++) {
            mind.practise(POINT, NOW);
            assertThat(level(NOW) - before).isPositive().isLessThan(rise);
            rise = level(NOW) - before;
            before = level(NOW);
        }
    }

    @Test
    void halfOfThePracticeIsGoneAfterAHalfLife() {
        mind.attend("point", Mind.LESSON, NOW);
        double expected = -0.5 + 1.1 * Math.log(1 + 2.3 / 2);
        assertThat(level(NOW.plus(Duration.ofDays(28)))).isCloseTo(1 / (1 + Math.exp(-expected)), within(1e-12));
    }

    private double level(Instant at) {
        return mind.grasp(POINT, at).level();
    }
}
