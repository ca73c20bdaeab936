package org.xueqing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MindTest {

    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    private static final Syllabus SYLLABUS = new Syllabus(3, List.of("later"), List.of("earlier"));
    private static final int PUPILS = 4_000;

    @Test
    void aPupilWithoutThePrerequisiteLearnsSlower() {
        double with = shareWhoLearn(100);
        double without = shareWhoLearn(-100);
        assertThat(with).isGreaterThan(0.45);
        assertThat(without).isBetween(0.15, 0.3);
    }

    @Test
    void halfOfThePupilsForgetWithinAHalfLifeUnlessTheyPractise() {
        assertThat(shareWhoKeep(0)).isBetween(0.45, 0.55);
        assertThat(shareWhoKeep(8)).isGreaterThan(0.8);
    }

    @Test
    void pointsOutsideTheSyllabusCountAsKnown() {
        assertThat(mind(1, 0).knowsAll(List.of("elsewhere"))).isTrue();
    }

    /** @param easeOfEarlier logit by which the prerequisite is easier than usual */
    private static double shareWhoLearn(double easeOfEarlier) {
        return share(seed -> {
            Mind mind = mind(seed, easeOfEarlier);
            mind.attend("later", Mind.LESSON, NOW);
            return mind.knowsAll(List.of("later"));
        });
    }

    private static double shareWhoKeep(int practices) {
        return share(seed -> {
            Mind mind = mind(seed, 100);
            IntStream.range(0, practices).forEach(n -> mind.practise(List.of("earlier"), NOW));
            IntStream.range(0, 28).forEach(night -> mind.sleep());
            return mind.knowsAll(List.of("earlier"));
        });
    }

    private static double share(IntPredicate holds) {
        return IntStream.range(0, PUPILS).filter(holds).count() / (double) PUPILS;
    }

    private static Mind mind(int seed, double easeOfEarlier) {
        PupilTraits pupil = new PupilTraits("p-00000001", 0, 1, 0, 1, 1, Set.of());
        Map<String, PointTraits> points = Map.of(
                "earlier", new PointTraits("earlier", List.of(), -easeOfEarlier, 0.5, 28),
                "later", new PointTraits("later", List.of("earlier"), 0, 0.5, 28));
        return new Mind(pupil, SYLLABUS, points, NOW, Chance.of(seed, "mind"));
    }
}
