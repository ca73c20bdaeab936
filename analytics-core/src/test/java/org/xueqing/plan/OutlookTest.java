package org.xueqing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.item.choice.Exposure;
import org.xueqing.rootcause.RootCause;
import org.xueqing.rootcause.RootCause.Cause;

class OutlookTest {

    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final Ground GROUND = Ground.of(CURRICULUM, taught(), Set.of());
    private static final int MISSING = IntStream.range(0, GROUND.size())
            .filter(point -> GROUND.needing(point).length > 1)
            .findFirst()
            .orElseThrow();

    @Test
    void aLineMovesTheWorthOfItsNeighboursAndOfNothingElse() {
        for (int seed = 0; seed < 5; seed++) {
            for (int point = 0; point < GROUND.size(); point++) {
                Outlook outlook = new Outlook(pupil(seed, List.of()), GROUND);
                double[] before = gains(outlook);
                outlook.add(new int[] {point});
                double[] after = gains(outlook);
                Set<Integer> moved = new TreeSet<>();
                IntStream.range(0, before.length)
                        .filter(each -> before[each] != after[each])
                        .forEach(moved::add);
                assertThat(moved).as(GROUND.points().get(point)).contains(point);
                assertThat(IntStream.of(GROUND.neighbours(point)).boxed()).containsAll(moved);
            }
        }
    }

    @Test
    void practiceOfAPointNeverPromisesMoreTheSecondTime() {
        Outlook outlook = new Outlook(pupil(1, List.of()), GROUND);
        for (int point = 0; point < GROUND.size(); point++) {
            double before = outlook.gain(point);
            outlook.add(new int[] {point});
            assertThat(outlook.gain(point)).isLessThan(before);
        }
    }

    @Test
    void thePointBehindAWeakOneIsWorthMoreThanItWouldBeByItself() {
        double without = new Outlook(pupil(2, List.of()), GROUND).gain(MISSING);
        double with = new Outlook(pupil(2, List.of(cause(0.2))), GROUND).gain(MISSING);
        assertThat(with).isGreaterThan(1.05 * without);
    }

    @Test
    void aCauseOfManyWeakPointsIsWorthNoMoreThanOneOfAFewAndDrownsNothing() {
        double few = new Outlook(pupil(2, List.of(cause(0.5))), GROUND).gain(MISSING);
        List<RootCause> many = Stream.generate(() -> cause(0.5)).limit(40).toList();
        double drowning = new Outlook(pupil(2, many), GROUND).gain(MISSING);
        assertThat(drowning).isEqualTo(few);
        assertThat(few).isLessThan(1.3 * new Outlook(pupil(2, List.of()), GROUND).gain(MISSING) + 1e-12);
    }

    @Test
    void aCauseThatMayNotBePractisedChangesNothing() {
        RootCause outside = new RootCause(
                GROUND.points().get(0),
                List.of(new Cause("K-NOT-TAUGHT", 0.9, 0.8, Optional.empty(), 0, 0)),
                0.2,
                0.6,
                4);
        assertThat(gains(new Outlook(pupil(3, List.of(outside)), GROUND)))
                .containsExactly(gains(new Outlook(pupil(3, List.of()), GROUND)));
    }

    @Test
    void whoPractisedInVainIsExpectedToLearnLessByTheSame() {
        Map<String, Standing> tried = new HashMap<>(standings(4));
        Map<String, Standing> inVain = new HashMap<>(tried);
        String point = GROUND.points().get(MISSING);
        tried.put(point, new Standing(0.2, 0.2, 0.1, 2, 1, 1));
        inVain.put(point, new Standing(0.2, 0.2, 0.1, 12, 1, 1));
        assertThat(new Outlook(pupil(inVain, List.of()), GROUND).gain(MISSING))
                .isLessThan(0.7 * new Outlook(pupil(tried, List.of()), GROUND).gain(MISSING));
    }

    private static RootCause cause(double gain) {
        Cause missing = new Cause(GROUND.points().get(MISSING), 0.9, 0.8, Optional.of(0.1), 4, 0);
        String target = GROUND.points().get(GROUND.needing(MISSING)[0]);
        return new RootCause(target, List.of(missing), 0.2, 0.2 + gain, 8);
    }

    private static double[] gains(Outlook outlook) {
        return IntStream.range(0, GROUND.size()).mapToDouble(outlook::gain).toArray();
    }

    private static Learner pupil(int seed, List<RootCause> causes) {
        return pupil(standings(seed), causes);
    }

    private static Learner pupil(Map<String, Standing> standings, List<RootCause> causes) {
        return new Learner("p", standings, 1, Exposure.NONE, Map.of(), new ArrayList<>(causes));
    }

    private static Map<String, Standing> standings(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Standing> standings = new HashMap<>();
        for (String point : GROUND.points()) {
            double mastery = 0.05 + 0.9 * random.nextDouble();
            standings.put(point, new Standing(mastery, mastery, 0.1, 4, (int) Math.round(4 * mastery), 3));
        }
        return standings;
    }

    private static Set<String> taught() {
        Set<String> points = new TreeSet<>();
        Stream.of(3, 4).forEach(grade -> Stream.of(Semester.values())
                .flatMap(half -> CURRICULUM.points(Curriculum.SUJIAO_2013, new Volume(grade, half)).stream())
                .forEach(point -> points.add(point.id())));
        return points;
    }
}
