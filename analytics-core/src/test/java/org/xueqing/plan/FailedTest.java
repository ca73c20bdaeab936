package org.xueqing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.mastery.PointMastery;
import org.xueqing.mastery.PupilMastery;
import org.xueqing.mastery.Surplus;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.rootcause.RootCause;
import org.xueqing.rootcause.RootCause.Cause;

class FailedTest {

    private static final Instant NOW = Instant.parse("2026-04-20T08:00:00Z");
    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final BktParameters PARAMETERS = new BktParameters(Map.of(), Bkt.NAMED_PRIOR);
    private static final String TARGET = CURRICULUM.points().stream()
            .filter(point -> point.prerequisites().size() > 1)
            .findFirst()
            .orElseThrow()
            .id();
    private static final List<String> NEEDED =
            CURRICULUM.point(TARGET).orElseThrow().prerequisites();

    @Test
    void theLackingPrerequisiteOfAFailedPointIsItsCause() {
        String missing = NEEDED.get(0);
        List<RootCause> causes = causes(Map.of(missing, weak(), TARGET, weak()), around());
        assertThat(causes).extracting(RootCause::target).containsExactly(TARGET);
        assertThat(causes.get(0).causes()).extracting(Cause::knowledgePoint).containsExactly(missing);
    }

    @Test
    void whoHasWhatIsNeededHasNoCauseAndWhoFailedNothingIsNotAsked() {
        assertThat(causes(Map.of(TARGET, weak()), around())).isEmpty();
        assertThat(causes(Map.of(), around())).isEmpty();
    }

    @Test
    void whatMayNotBePractisedIsNeverNamed() {
        String missing = NEEDED.get(0);
        Set<String> without = around();
        without.remove(missing);
        assertThat(causes(Map.of(missing, weak(), TARGET, weak()), without)).isEmpty();
    }

    @Test
    void oneWrongAnswerIsNoFailureAndSlipsOfAHeldPointAreNone() {
        assertThat(Failed.among(Map.of("K1", new Standing(0.2, 0.2, 0.1, 1, 0, 1))))
                .isEmpty();
        assertThat(Failed.among(Map.of("K1", new Standing(0.9, 0.9, 0.1, 9, 7, 1))))
                .isEmpty();
        assertThat(Failed.among(Map.of("K1", new Standing(0.4, 0.9, 0.1, 3, 3, 90))))
                .isEmpty();
    }

    @Test
    void theLatestThreeAreAskedForInWhateverOrderTheyAreGiven() {
        Map<String, Standing> many = new HashMap<>();
        IntStream.range(0, 9).forEach(day -> many.put("K" + day, new Standing(0.2, 0.2, 0.1, 4, 1, day)));
        assertThat(Failed.among(many)).containsExactly("K0", "K1", "K2");
    }

    private static List<RootCause> causes(Map<String, PointMastery> weak, Set<String> points) {
        Map<String, PointMastery> all = new HashMap<>();
        points.forEach(point -> all.put(point, mastery(0.97, 6)));
        weak.forEach((point, mastery) -> all.computeIfPresent(point, (same, held) -> mastery));
        return new Standings(PARAMETERS, NOW)
                .believed(new PupilMastery(all, Surplus.NONE), points, CURRICULUM)
                .causes();
    }

    private static Set<String> around() {
        Set<String> points = new TreeSet<>(NEEDED);
        points.add(TARGET);
        return points;
    }

    private static PointMastery weak() {
        return mastery(0.12, 0);
    }

    private static PointMastery mastery(double probability, int correct) {
        return new PointMastery(probability, 6, correct, false, NOW.minus(Duration.ofDays(2)), null);
    }
}
