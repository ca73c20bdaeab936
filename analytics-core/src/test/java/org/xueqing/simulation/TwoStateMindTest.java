package org.xueqing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.simulation.chance.Chance;

class TwoStateMindTest {

    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    private static final int PUPILS = 4_000;

    @Test
    void aPupilWithoutThePrerequisiteLearnsSlower() {
        double with = shareWhoLearn(100);
        double without = shareWhoLearn(-100);
        assertThat(with).isGreaterThan(0.45);
        assertThat(without).isBetween(0.15, 0.25);
    }

    @Test
    void halfOfThePupilsForgetWithinAHalfLifeUnlessTheyPractise() {
        assertThat(shareWhoKeep(0)).isBetween(0.45, 0.55);
        assertThat(shareWhoKeep(8)).isGreaterThan(0.8);
    }

    @Test
    void whoHasPractisedInVainForLongLearnsSlower() {
        assertThat(shareWhoLearnAfter(8)).isLessThan(0.5 * shareWhoLearnAfter(0));
    }

    @Test
    void pointsOutsideTheSyllabusCountAsKnown() {
        assertThat(knows(mind(1, 0), "elsewhere", NOW)).isTrue();
    }

    /** @param easeOfEarlier logit by which the prerequisite is easier than usual */
    private static double shareWhoLearn(double easeOfEarlier) {
        return share(seed -> {
            Mind mind = mind(seed, easeOfEarlier);
            mind.attend("later", Mind.LESSON, NOW);
            return knows(mind, "later", NOW);
        });
    }

    private static double shareWhoKeep(int practices) {
        return share(seed -> {
            Mind mind = mind(seed, 100);
            IntStream.range(0, practices).forEach(n -> mind.practise(List.of("earlier"), NOW));
            return knows(mind, "earlier", NOW.plus(Duration.ofDays(28)));
        });
    }

    /** Among those who did not learn from their practices. */
    private static double shareWhoLearnAfter(int practices) {
        List<Boolean> learned = IntStream.range(0, PUPILS)
                .mapToObj(seed -> mind(seed, -100))
                .peek(mind -> IntStream.range(0, practices).forEach(n -> mind.practise(List.of("later"), NOW)))
                .filter(mind -> !knows(mind, "later", NOW))
                .map(mind -> {
                    mind.attend("later", Mind.LESSON, NOW);
                    return knows(mind, "later", NOW);
                })
                .toList();
        return learned.stream().filter(it -> it).count() / (double) learned.size();
    }

    private static boolean knows(Mind mind, String point, Instant at) {
        return mind.grasp(List.of(point), at).known();
    }

    private static double share(IntPredicate holds) {
        return IntStream.range(0, PUPILS).filter(holds).count() / (double) PUPILS;
    }

    private static Mind mind(int seed, double easeOfEarlier) {
        PupilTraits pupil = new PupilTraits("p-00000001", 0, 1, 0, 1, 3, 0, 0, 0, Set.of());
        Map<String, PointTraits> points = Map.of(
                "earlier", new PointTraits("earlier", List.of(), -easeOfEarlier, 0.5, 28),
                "later", new PointTraits("later", List.of("earlier"), 0, 0.5, 28));
        return new TwoStateMind(pupil, Set.of("earlier"), Set.of("later"), points, NOW, Chance.of(seed, "mind"));
    }
}
