package org.xueqing.diagnosis.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Growth of a pupil between two papers, and of classes against expectation. */
class ChangeTest {

    private static final int FULL = 10_000;

    private static ReliableChange.Result result(int total, double alpha) {
        // Totals 60 and 80: mean 70, σ 10.
        ScoreSummary group = ScoreSummary.none(FULL, Thresholds.USUAL).and(6000).and(8000);
        Figure.Known known = new Figure.Known(alpha, 2);
        Figure error = alpha < 0
                ? new Figure.Unknown(Figure.Reason.NEGATIVE_RELIABILITY, 2)
                : new Figure.Known(10 * Math.sqrt(1 - alpha), 2);
        return new ReliableChange.Result(total, group, new Reliability(known, known, known, error, known));
    }

    @Test
    void changeIsMeasuredInTimesItsOwnError() {
        // T from 45 to 60; SE = 10·√(0.2 + 0.2) = 6.3246; index 2.3717.
        assertThat(ReliableChange.between(result(6500, 0.8), result(8000, 0.8)))
                .isInstanceOfSatisfying(ReliableChange.Known.class, known -> {
                    assertThat(known.change()).isCloseTo(15, within(1e-12));
                    assertThat(known.standardError()).isCloseTo(6.324555, within(1e-6));
                    assertThat(known.index()).isCloseTo(2.371708, within(1e-6));
                    assertThat(known.verdict()).isEqualTo(ReliableChange.Verdict.UP);
                });
    }

    @Test
    void theSameChangeIsNotSureWithAPoorPaper() {
        assertThat(ReliableChange.between(result(6500, 0.8), result(8000, 0.3)))
                .isInstanceOfSatisfying(ReliableChange.Known.class, known -> assertThat(known.verdict())
                        .isEqualTo(ReliableChange.Verdict.NO_SURE_CHANGE));
        assertThat(ReliableChange.between(result(6500, -0.1), result(8000, 0.8)))
                .isEqualTo(new ReliableChange.Unknown(Figure.Reason.NEGATIVE_RELIABILITY));
    }

    @Test
    void changeAndItsReverseAreOpposite() {
        SplittableRandom random = new SplittableRandom(3);
        for (int pair = 0; pair < 500; pair++) {
            ReliableChange.Result one = result(random.nextInt(FULL), random.nextDouble());
            ReliableChange.Result other = result(random.nextInt(FULL), random.nextDouble());
            ReliableChange.Known there = (ReliableChange.Known) ReliableChange.between(one, other);
            ReliableChange.Known back = (ReliableChange.Known) ReliableChange.between(other, one);
            assertThat(there.index()).isCloseTo(-back.index(), within(1e-12));
        }
    }

    /** How often a class that differs in nothing is told that it does, and whether true differences lie in the interval. */
    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        Random random = new Random(11);
        int inside = 0;
        int all = 0;
        for (int grade = 0; grade < 300; grade++) {
            List<PairSums> classes = new ArrayList<>();
            List<Double> truth = new ArrayList<>();
            for (int each = 0; each < 12; each++) {
                double effect = 3 * random.nextGaussian();
                truth.add(effect);
                classes.add(drawn(40, effect, random));
            }
            List<ValueAdded> judged = ValueAdded.of(classes);
            double mean = truth.stream().mapToDouble(it -> it).average().orElseThrow();
            for (int each = 0; each < 12; each++) {
                ValueAdded.Known known = (ValueAdded.Known) judged.get(each);
                double own = truth.get(each) - mean;
                inside += known.low() <= own && own <= known.high() ? 1 : 0;
                all++;
                assertThat(Math.abs(known.shrunken())).isLessThanOrEqualTo(Math.abs(known.meanResidual()));
            }
        }
        assertThat((double) inside / all).isBetween(0.92, 0.98);
    }

    @Test
    void classesThatDifferByChanceAloneAreHardlyEverNamed() {
        Random random = new Random(12);
        int named = 0;
        for (int grade = 0; grade < 300; grade++) {
            List<PairSums> classes = new ArrayList<>();
            for (int each = 0; each < 8; each++) {
                classes.add(drawn(40, 0, random));
            }
            named += (int) ValueAdded.of(classes).stream()
                    .filter(it -> ((ValueAdded.Known) it).expectation() != ValueAdded.Expectation.AT)
                    .count();
        }
        assertThat(named / (300.0 * 8)).isLessThan(0.05);
    }

    @Test
    void smallClassesAndFewClassesAreToldNothing() {
        Random random = new Random(13);
        PairSums small = drawn(14, 0, random);
        PairSums large = drawn(40, 0, random);
        assertThat(ValueAdded.of(List.of(large, small)))
                .containsOnly(
                        new ValueAdded.Unknown(40, ValueAdded.Why.TOO_FEW_CLASSES),
                        new ValueAdded.Unknown(14, ValueAdded.Why.TOO_FEW_CLASSES));
        assertThat(ValueAdded.of(List.of(large, small, large)).get(1))
                .isEqualTo(new ValueAdded.Unknown(14, ValueAdded.Why.TOO_FEW_PUPILS));
        PairSums equal = PairSums.NONE.and(5000, 6000).and(5000, 7000);
        assertThat(ValueAdded.of(List.of(equal, equal, equal)))
                .containsOnly(new ValueAdded.Unknown(2, ValueAdded.Why.EARLIER_RESULTS_EQUAL));
    }

    @Test
    void sumsOfPairsAddUpInAnyOrder() {
        Random random = new Random(14);
        List<PairSums> one = new ArrayList<>();
        for (int pupil = 0; pupil < 60; pupil++) {
            one.add(PairSums.NONE.and(random.nextInt(FULL), random.nextInt(FULL)));
        }
        PairSums whole = one.stream().reduce(PairSums.NONE, PairSums::plus);
        Collections.shuffle(one, random);
        assertThat(one.stream().reduce(PairSums.NONE, PairSums::plus)).isEqualTo(whole);
    }

    /** Later results follow earlier ones; the effect is in marks. */
    private static PairSums drawn(int pupils, double effect, Random random) {
        PairSums sums = PairSums.NONE;
        for (int pupil = 0; pupil < pupils; pupil++) {
            double before = 70 + 10 * random.nextGaussian();
            double after = 20 + 0.7 * before + effect + 7 * random.nextGaussian();
            sums = sums.and(Math.round(100 * before), Math.round(100 * after));
        }
        return sums;
    }
}
