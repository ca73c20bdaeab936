package org.xueqing.diagnosis.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.diagnosis.process.LearningCurve.Finding;

/** Curves that were planted are found again, and none is found where nothing was learned. */
class LearningCurveTest {

    private static final int CLASSES = 400;

    @Test
    void theIntervalOfTheSlopeHoldsThePlantedOneInNineteenClassesOfTwenty() {
        for (int pupils : List.of(15, 40)) {
            long held = 0;
            for (int seed = 0; seed < CLASSES; seed++) {
                CurveFit fit = fit(planted(-0.5, 0.8, pupils, 8, new Random(seed)));
                held += fit.low() <= 0.8 && 0.8 <= fit.high() ? 1 : 0;
            }
            assertThat((double) held / CLASSES).as(pupils + " pupils").isBetween(0.92, 0.98);
        }
    }

    @Test
    void pupilsWhoDifferDoNotMakeLearningOfNothing() {
        int shown = 0;
        for (int seed = 0; seed < CLASSES; seed++) {
            Random random = new Random(seed);
            List<List<Boolean>> pupils = IntStream.range(0, 30)
                    .mapToObj(pupil -> answers(random.nextGaussian() * 1.5, 0, 8, random))
                    .toList();
            shown += LearningCurve.of(OpportunitiesTest.sum(pupils)).finding() == Finding.LEARNING_SHOWN ? 1 : 0;
        }
        assertThat((double) shown / CLASSES).isLessThan(0.05);
    }

    @Test
    void whoStopsAfterGettingItRightDoesNotHideWhatOthersLearn() {
        int shown = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<List<Boolean>> pupils = IntStream.range(0, 40)
                    .mapToObj(pupil -> pupil % 2 == 0 ? Collections.nCopies(2, true) : answers(-1.5, 1.2, 8, random))
                    .toList();
            LearningCurve curve = LearningCurve.of(OpportunitiesTest.sum(pupils));
            assertThat(curve.all().get(0).pupils()).isEqualTo(40);
            assertThat(curve.steady()).hasSize(8).allMatch(step -> step.pupils() == 20);
            shown += curve.finding() == Finding.LEARNING_SHOWN ? 1 : 0;
        }
        assertThat(shown).isGreaterThan(95);
    }

    @Test
    void largeClassesGiveBackTheLine() {
        CurveFit fit = fit(planted(-0.5, 0.8, 20_000, 10, new Random(1)));
        assertThat(fit.intercept()).isCloseTo(-0.5, within(0.04));
        assertThat(fit.slope()).isCloseTo(0.8, within(0.03));
        assertThat(fit.share(4)).isCloseTo(1 / (1 + Math.exp(0.5 - 0.8 * Math.log(4))), within(0.01));
    }

    @Test
    void fewPupilsFewOpportunitiesAndNothingToRiseAreSaid() {
        assertThat(finding(9, 8, List.of(false, true))).isEqualTo(Finding.TOO_FEW_PUPILS);
        assertThat(finding(30, 3, List.of(false, true))).isEqualTo(Finding.TOO_FEW_PUPILS);
        assertThat(finding(30, 8, List.of(true))).isEqualTo(Finding.RIGHT_FROM_THE_START);
        assertThat(finding(30, 8, List.of(false))).isEqualTo(Finding.WRONG_TO_THE_END);
        assertThat(LearningCurve.of(Opportunities.NONE).all()).isEmpty();
    }

    @Test
    void aClassThatIsRightFromTheSecondOpportunityOnHasAFiniteSlope() {
        List<List<Boolean>> pupils = Collections.nCopies(12, List.of(false, true, true, true, true));
        LearningCurve curve = LearningCurve.of(OpportunitiesTest.sum(pupils));
        assertThat(Objects.requireNonNull(curve.fit()).slope()).isFinite().isGreaterThan(2);
        assertThat(curve.finding()).isEqualTo(Finding.LEARNING_SHOWN);
    }

    private static Finding finding(int pupils, int length, List<Boolean> turns) {
        List<Boolean> own = IntStream.range(0, length)
                .mapToObj(i -> turns.get(i % turns.size()))
                .toList();
        return LearningCurve.of(OpportunitiesTest.sum(Collections.nCopies(pupils, own)))
                .finding();
    }

    private static CurveFit fit(List<List<Boolean>> pupils) {
        return Objects.requireNonNull(
                LearningCurve.of(OpportunitiesTest.sum(pupils)).fit());
    }

    private static List<List<Boolean>> planted(double a, double b, int pupils, int length, Random random) {
        return IntStream.range(0, pupils)
                .mapToObj(pupil -> answers(a, b, length, random))
                .toList();
    }

    private static List<Boolean> answers(double a, double b, int length, Random random) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(t -> random.nextDouble() < 1 / (1 + Math.exp(-a - b * Math.log(t))))
                .toList();
    }
}
