package org.xueqing.measurement.ability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.ItemDifference.Judged;

class LinkingTest {

    private static final AbilityCalibration TWO_PARAMETER = AbilityCalibration.of(ItemModel.TWO_PARAMETER);
    private static final int[] TERMS =
            IntStream.range(0, 1200).map(pupil -> pupil / 600).toArray();

    @Test
    void plantedGrowthLiesInItsInterval() {
        int held = 0;
        for (long seed = 1; seed <= 20; seed++) {
            Calibrated fit = (Calibrated) TWO_PARAMETER.of(TwoTerms.of(0, seed), TERMS);
            held += fit.groups().get(1).meanInterval().contains(TwoTerms.GROWTH) ? 1 : 0;
            assertThat(fit.groups().get(0).mean()).isZero();
            assertThat(fit.groups().get(1).meanError()).isBetween(0.03, 0.12);
        }
        assertThat(held).isGreaterThanOrEqualTo(17);
    }

    @Test
    void anAnchorThatDriftsIsFoundWithItsShiftAndNoOther() {
        AnswerMatrix answers = TwoTerms.of(0.8, 3);
        Calibrated fit = (Calibrated) TWO_PARAMETER.of(answers, TERMS);
        List<Integer> common = IntStream.range(10, 20).boxed().toList();
        List<ItemDifference> differences = new ItemDifferences(TWO_PARAMETER, answers, TERMS).of(fit, 1, common);
        assertThat(differences).hasSize(10).allSatisfy(one -> assertThat(one).isInstanceOf(Judged.class));
        for (ItemDifference difference : differences) {
            Judged judged = (Judged) difference;
            assertThat(judged.isEstablished()).isEqualTo(judged.item() == TwoTerms.DRIFTING);
            if (judged.item() == TwoTerms.DRIFTING) {
                assertThat(judged.shiftInterval().contains(0.8)).isTrue();
                assertThat(judged.standardError()).isBetween(0.02, 0.3);
            }
        }
    }

    @Test
    void withoutADifferenceHardlyAnyIsEstablished() {
        List<Integer> common = IntStream.range(10, 20).boxed().toList();
        List<Judged> judged = new ArrayList<>();
        for (long seed = 31; seed <= 35; seed++) {
            AnswerMatrix answers = TwoTerms.of(0, seed);
            Calibrated fit = (Calibrated) TWO_PARAMETER.of(answers, TERMS);
            new ItemDifferences(TWO_PARAMETER, answers, TERMS)
                    .of(fit, 1, common)
                    .forEach(one -> judged.add((Judged) one));
        }
        assertThat(judged).hasSize(50);
        assertThat(judged.stream().filter(Judged::isEstablished)).hasSizeLessThanOrEqualTo(1);
        assertThat(judged.stream().filter(one -> one.shiftInterval().contains(0)))
                .hasSizeBetween(43, 50);
    }

    @Test
    void aGivenAnchorIsComparedWithWhatTheGroupSays() {
        AnswerMatrix answers = TwoTerms.of(0.8, 4);
        java.util.Map<Integer, ItemParameters> given = new java.util.HashMap<>();
        for (int item = 10; item < 20; item++) {
            given.put(item, TwoTerms.ITEMS.get(item));
        }
        AbilityCalibration anchored = TWO_PARAMETER.withAnchors(given);
        AnswerMatrix second = TwoTerms.secondTerm(answers);
        int[] one = new int[second.pupils()];
        Calibrated fit = (Calibrated) anchored.of(second, one);
        Judged drift = (Judged) new ItemDifferences(anchored, second, one)
                .of(fit, 0, new ArrayList<>(given.keySet())).stream()
                        .filter(difference -> difference.item() == TwoTerms.DRIFTING)
                        .findFirst()
                        .orElseThrow();
        assertThat(drift.isEstablished()).isTrue();
        assertThat(drift.shiftInterval().contains(0.8)).isTrue();
    }

    /** 600 pupils a term, twenty items each, ten of them in both. */
    static final class TwoTerms {

        static final double GROWTH = 0.3;
        static final int DRIFTING = 14;
        static final List<ItemParameters> ITEMS = SimulatedPaper.items(30, 21);

        private TwoTerms() {}

        static AnswerMatrix of(double drift, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            AnswerMatrix.Builder builder = new AnswerMatrix.Builder(30);
            for (int pupil = 0; pupil < 1200; pupil++) {
                int term = pupil / 600;
                double ability = GROWTH * term + random.nextGaussian();
                for (int item = 10 * term; item < 20 + 10 * term; item++) {
                    double harder = term == 1 && item == DRIFTING ? drift : 0;
                    builder.answer(item, random.nextDouble() < ITEMS.get(item).probability(ability - harder));
                }
                builder.endRow();
            }
            return builder.build();
        }

        static AnswerMatrix secondTerm(AnswerMatrix answers) {
            AnswerMatrix.Builder builder = new AnswerMatrix.Builder(30);
            for (int pupil = 600; pupil < 1200; pupil++) {
                for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                    builder.answer(answers.item(cell), answers.right(cell) == 1);
                }
                builder.endRow();
            }
            return builder.build();
        }
    }
}
