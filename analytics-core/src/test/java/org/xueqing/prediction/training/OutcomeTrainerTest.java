package org.xueqing.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.prediction.outcome.Bars;
import org.xueqing.prediction.outcome.Case;
import org.xueqing.prediction.outcome.Ending;
import org.xueqing.prediction.outcome.OutcomeModel;
import org.xueqing.prediction.outcome.OutcomeModel.Said.Foretold;
import org.xueqing.prediction.outcome.OutcomeModel.Said.TooFewAnswers;
import org.xueqing.prediction.outcome.Prospect;
import org.xueqing.prediction.outcome.Sign;
import org.xueqing.prediction.outcome.Subgroup;
import org.xueqing.prediction.training.OutcomeTrainer.OutcomeTraining.TooFewPupils;
import org.xueqing.prediction.training.OutcomeTrainer.OutcomeTraining.Trained;

class OutcomeTrainerTest {

    /** Pupils whose surplus alone decides, with chance: P(share below 0.85) = logistic(−2 surplus). */
    private static List<Case> cases(long seed, int pupils) {
        Random random = new Random(seed);
        return IntStream.range(0, pupils)
                .mapToObj(i -> {
                    double surplus = random.nextGaussian();
                    boolean missed = random.nextDouble() < 1 / (1 + Math.exp(2 * surplus));
                    return new Case(prospect("p" + seed + "-" + i, surplus, 50), Ending.measured(missed ? 0.5 : 0.9));
                })
                .toList();
    }

    private static Prospect prospect(String id, double surplus, int answers) {
        List<Double> signs = new ArrayList<>(Collections.nCopies(Sign.COUNT, 0.0));
        signs.set(Sign.SURPLUS.ordinal(), surplus);
        return new Prospect(id, signs, answers);
    }

    private static OutcomeModel model(List<Case> cases) {
        return ((Trained) OutcomeTrainer.train(cases, Bars.GOAL)).model();
    }

    @Test
    void findsTheRiskThatIsThere() {
        OutcomeModel model = model(cases(1, 4_000));
        for (double surplus : new double[] {-2, -1, 0, 1, 2}) {
            assertThat(model.probabilities(prospect("x", surplus, 50))[0])
                    .isCloseTo(1 / (1 + Math.exp(2 * surplus)), within(0.04));
        }
    }

    @Test
    void theAuditFindsNothingWhereRiskIsRightForEveryGroup() {
        List<Subgroup> audit = ((Trained) OutcomeTrainer.train(cases(5, 4_000), Bars.GOAL)).audit();

        assertThat(audit)
                .extracting(Subgroup::kind)
                .contains(Subgroup.Kind.STRONGER, Subgroup.Kind.WEAKER)
                .doesNotContain(Subgroup.Kind.SELDOM_TAKES_PART);
        assertThat(audit).noneMatch(Subgroup::isOff).allMatch(group -> group.error() > 0);
    }

    @Test
    void theAuditNamesAGroupWhoseRiskIsWrong() {
        Random random = new Random(6);
        List<Case> unfair = IntStream.range(0, 3_000)
                .mapToObj(i -> new Case(
                        prospect("p" + i, random.nextGaussian(), i % 2 == 0 ? 50 : 80),
                        Ending.measured(random.nextDouble() < (i % 2 == 0 ? 0.6 : 0.2) ? 0.5 : 0.9)))
                .toList();

        assertThat(((Trained) OutcomeTrainer.train(unfair, Bars.GOAL)).audit())
                .filteredOn(Subgroup::isOff)
                .extracting(Subgroup::kind)
                .contains(Subgroup.Kind.NEW, Subgroup.Kind.KNOWN_LONG)
                .doesNotContain(Subgroup.Kind.TAKES_PART);
    }

    @Test
    void alarmsAsManyAsAreExpectedToMissTheGoal() {
        OutcomeModel model = model(cases(2, 2_000));
        List<Case> coming = cases(3, 2_000);
        long alarmed = coming.stream()
                .filter(each -> foretold(model, each).isAlarming())
                .count();
        long missed =
                coming.stream().filter(each -> each.ending().share() < 0.85).count();
        assertThat(alarmed / (double) missed).isCloseTo(1, within(0.1));
    }

    @Test
    void theTrueOutcomeIsPossibleInNineOfTenCases() {
        double covered = 0;
        for (int seed = 10; seed < 20; seed++) {
            OutcomeModel model = model(cases(seed, 500));
            List<Case> coming = cases(100 + seed, 500);
            covered += coming.stream()
                            .filter(each -> foretold(model, each)
                                    .possible()
                                    .outcomes()
                                    .contains(Bars.GOAL.outcome(each.ending().share())))
                            .count()
                    / 500.0;
        }
        assertThat(covered / 10).isCloseTo(0.9, within(0.015));
    }

    @Test
    void whatIsOnlyBelievedOfAnEndingCountsAsFarAsItIsBelieved() {
        List<Case> unsure = cases(4, 2_000).stream()
                .map(each -> new Case(each.prospect(), new Ending(each.ending().share(), 10)))
                .toList();
        OutcomeModel model = model(unsure);
        assertThat(model.probabilities(prospect("x", -2, 50))[0])
                .isCloseTo(model.probabilities(prospect("x", 2, 50))[0], within(0.05));
    }

    @Test
    void partsAddUpToTheRisk() {
        OutcomeModel model = model(cases(5, 1_000));
        Foretold foretold = (Foretold) model.of(prospect("x", -0.7, 50));
        double logit = model.below().get(0).intercept()
                + foretold.parts().stream()
                        .mapToDouble(OutcomeModel.Part::logits)
                        .sum();
        assertThat(1 / (1 + Math.exp(-logit))).isCloseTo(foretold.risk(), within(1e-12));
        assertThat(foretold.parts().get(0).sign()).isEqualTo(Sign.SURPLUS);
    }

    @Test
    void levelsAreProbabilitiesThatAddUp() {
        List<Case> graded = new ArrayList<>();
        Random random = new Random(6);
        for (int i = 0; i < 1_000; i++) {
            double surplus = random.nextGaussian();
            double share = Math.max(0, Math.min(1, 0.75 + 0.1 * surplus + 0.1 * random.nextGaussian()));
            graded.add(new Case(prospect("p" + i, surplus, 50), Ending.measured(share)));
        }
        OutcomeModel model = ((Trained) OutcomeTrainer.train(graded, Bars.LEVELS)).model();
        for (double surplus = -4; surplus <= 4; surplus += 0.5) {
            double[] levels = model.probabilities(prospect("x", surplus, 50));
            assertThat(levels).hasSize(4);
            assertThat(levels[0] + levels[1] + levels[2] + levels[3]).isCloseTo(1, within(1e-12));
            assertThat(levels).doesNotContain(Double.NaN);
            for (double level : levels) {
                assertThat(level).isNotNegative();
            }
        }
    }

    @Test
    void tooLittleIsAnAnswerToo() {
        assertThat(OutcomeTrainer.train(cases(7, 59), Bars.GOAL)).isEqualTo(new TooFewPupils(59));
        List<Case> allReachedIt = cases(8, 200).stream()
                .map(each -> new Case(each.prospect(), Ending.measured(0.9)))
                .toList();
        assertThat(OutcomeTrainer.train(allReachedIt, Bars.GOAL)).isEqualTo(new TooFewPupils(200));
        assertThat(OutcomeTrainer.train(List.of(), Bars.GOAL)).isEqualTo(new TooFewPupils(0));
        assertThat(model(cases(9, 200)).of(prospect("x", 1, 19))).isEqualTo(new TooFewAnswers(19, 20));
    }

    private static Foretold foretold(OutcomeModel model, Case each) {
        return (Foretold) model.of(each.prospect());
    }
}
