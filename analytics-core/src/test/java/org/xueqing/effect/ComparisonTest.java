package org.xueqing.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.effect.Effect.Estimated;
import org.xueqing.effect.Effect.TooFew;

/**
 * Grades in which the weakest are helped: what comes afterwards rises with how a pupil stood before, so helped pupils would come out worse than the others
 * without anything having been done to them. What is planted is known.
 */
class ComparisonTest {

    private static final int GRADES = 300;
    private static final int HELPED = 45;
    private static final int OTHERS = 240;

    /** Of a right answer more or less, for a pupil one standard deviation above the mean. */
    private static final double RISES = 0.06;

    private static final double PLANTED = 0.12;

    @Test
    void anEffectThatIsThereLiesInTheIntervalInNineOfTenGrades() {
        List<Estimated> effects = effects(PLANTED);
        assertThat(effects)
                .filteredOn(effect -> effect.low() <= PLANTED && PLANTED <= effect.high())
                .hasSizeGreaterThanOrEqualTo(GRADES * 90 / 100);
        assertThat(effects).filteredOn(Estimated::isSeen).hasSizeGreaterThan(GRADES * 90 / 100);
        assertThat(mean(effects)).isCloseTo(PLANTED, within(0.01));
    }

    /** One in twenty is what a 95 % interval promises; two standard errors of so many grades are 2.5 %. */
    @Test
    void anAbsenceIsNotCalledAnEffect() {
        List<Estimated> effects = effects(0);
        assertThat(effects).filteredOn(Estimated::isSeen).hasSizeLessThanOrEqualTo(GRADES * 75 / 1000);
        assertThat(mean(effects)).isCloseTo(0, within(0.01));
    }

    /** What the matching is for: without it the same absence looks like harm. */
    @Test
    void helpedPupilsBesideEverybodyElseWouldComeOutWorse() {
        double naive = IntStream.range(0, 40)
                .mapToObj(seed -> grade(seed, 0))
                .mapToDouble(pool -> surprise(pool.helped()) - surprise(pool.others()))
                .average()
                .orElseThrow();
        assertThat(naive).isLessThan(-0.03);
    }

    @Test
    void nothingIsSaidOfFewerThanTenComparedPupils() {
        Pool grade = grade(1, PLANTED);
        Pool few = new Pool("m", grade.helped().subList(0, 9), grade.others());
        assertThat(Comparison.of(List.of(few)).effect()).isInstanceOf(TooFew.class);
        assertThat(Comparison.of(List.of()).effect()).isEqualTo(new TooFew(0, 0));
    }

    @Test
    void nobodyIsComparedWithSomebodyWhoIsNotAlike() {
        Pool grade = grade(2, 0);
        Around far = new Around("far", "c", Collections.nCopies(Trait.COUNT, -9.0), 10, 5, 5);
        List<Around> helped = new ArrayList<>(grade.helped());
        helped.add(far);
        Effect effect =
                Comparison.of(List.of(new Pool("m", helped, grade.others()))).effect();
        assertThat(effect.helped()).isEqualTo(HELPED + 1);
        assertThat(effect.compared()).isLessThanOrEqualTo(HELPED);
    }

    /** The same pupils helped twice are no more pupils, and what is known of them is no surer (but for the ridge, which counts in pupils). */
    @Test
    void aPupilWhoIsHelpedTwiceCountsOnce() {
        Pool once = grade(3, PLANTED);
        Pool again = new Pool("again", once.helped(), once.others());
        Estimated one = (Estimated) Comparison.of(List.of(once)).effect();
        Estimated two = (Estimated) Comparison.of(List.of(once, again)).effect();
        assertThat(two.compared()).isEqualTo(one.compared());
        assertThat(two.difference()).isCloseTo(one.difference(), within(0.001));
        assertThat(two.high() - two.low()).isCloseTo(one.high() - one.low(), within(0.001));
    }

    private static List<Estimated> effects(double planted) {
        return IntStream.range(0, GRADES)
                .mapToObj(seed ->
                        (Estimated) Comparison.of(List.of(grade(seed, planted))).effect())
                .toList();
    }

    private static double mean(List<Estimated> effects) {
        return effects.stream().mapToDouble(Estimated::difference).average().orElseThrow();
    }

    private static double surprise(List<Around> pupils) {
        return pupils.stream().mapToDouble(Around::surprise).average().orElseThrow();
    }

    private static Pool grade(long seed, double planted) {
        Random random = new Random(seed);
        List<Around> helped = IntStream.range(0, HELPED)
                .mapToObj(i -> pupil("h" + i, -0.7, planted, random))
                .toList();
        List<Around> others = IntStream.range(0, OTHERS)
                .mapToObj(i -> pupil("o" + i, 0.2, 0, random))
                .toList();
        return new Pool("m", helped, others);
    }

    /** @param standing mean of the traits of such pupils, which all follow one strength more or less */
    private static Around pupil(String id, double standing, double planted, Random random) {
        double strength = standing + 0.8 * random.nextGaussian();
        List<Double> traits = IntStream.range(0, Trait.COUNT)
                .mapToObj(trait -> strength + 0.4 * random.nextGaussian())
                .toList();
        double mean = traits.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        int answers = Around.FEWEST_ANSWERS + random.nextInt(16);
        double believed = 0.6;
        double chance = Math.max(0.02, Math.min(0.98, believed + RISES * mean + planted));
        int right = (int) IntStream.range(0, answers)
                .filter(answer -> random.nextDouble() < chance)
                .count();
        return new Around(id, "c" + random.nextInt(3), traits, answers, right, believed * answers);
    }
}
