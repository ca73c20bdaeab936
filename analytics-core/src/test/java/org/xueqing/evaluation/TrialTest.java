package org.xueqing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.evaluation.learner.Learners;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;

/** The ways in which an evaluation looks better than it is, one by one. */
class TrialTest {

    private static final Md5Folds FIVE = new Md5Folds(5);
    private static final Trial COINS = Trial.of(AnswerSet.of(Pupils.coins(1_000, 30, 0.66, new Random(7))), FIVE);

    static List<Learner> learners() {
        return Learners.all();
    }

    @ParameterizedTest
    @MethodSource("learners")
    void nobodyForetellsACoin(Learner learner) {
        assertForetellsNoCoin(learner, 0);
    }

    /** What is learned of other pupils is no better. */
    @ParameterizedTest
    @MethodSource("learners")
    @Tag("long")
    void nobodyForetellsACoinInAnyFold(Learner learner) {
        for (int fold = 1; fold < 5; fold++) {
            assertForetellsNoCoin(learner, fold);
        }
    }

    private static void assertForetellsNoCoin(Learner learner, int fold) {
        double[] predicted = COINS.foretell(learner, fold, () -> 0).predicted();
        double auc = Ranks.auc(predicted, COINS.folds().get(fold).correct()).orElseThrow();
        assertThat(auc).as("%s, fold %d", learner.name(), fold).isCloseTo(0.5, within(0.03));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void noPupilMovesThePredictionsOfAnother(Learner learner) {
        List<History> pupils = Pupils.coins(40, 20, 0.6, new Random(3));
        Predictor predictor = learner.learn(pupils.subList(0, 20));
        Map<String, double[]> forwards = walked(predictor, pupils.subList(20, 40));
        List<History> reversed = new ArrayList<>(pupils.subList(20, 40));
        Collections.reverse(reversed);
        walked(predictor, reversed)
                .forEach((pupil, predicted) -> assertThat(predicted).isEqualTo(forwards.get(pupil)));
    }

    @Test
    void trainingAndTestShareNoPupilAndEveryAnswerIsScoredOnce() {
        List<History> pupils = Pupils.coins(60, 3, 0.5, new Random(1));
        Set<String> tested = new HashSet<>();
        Trial trial = Trial.of(AnswerSet.of(pupils), FIVE);
        for (int fold = 0; fold < 5; fold++) {
            Noting noting = new Noting();
            assertThat(trial.foretell(noting, fold, () -> 0).predicted()).hasSize(3 * noting.walked.size());
            assertThat(noting.learned).doesNotContainAnyElementsOf(noting.walked);
            assertThat(noting.learned.size() + noting.walked.size()).isEqualTo(60);
            tested.addAll(noting.walked);
        }
        assertThat(tested).hasSize(60);
    }

    @Test
    void anAnswerWrittenAsSeveralRowsIsRefused() {
        History expanded =
                Pupils.history("s:1", Pupils.untimed(0, "i", "k1", true), Pupils.untimed(0, "i", "k2", true));
        assertThat(RepeatedAnswer.firstOf(List.of(expanded))).contains(new RepeatedAnswer("s:1", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerSet.of(List.of(expanded)))
                .withMessageContaining("s:1")
                .withMessageContaining("sequence 0");
    }

    @Test
    void equalContentIsNoRepeat() {
        History again = Pupils.history("s:1", Pupils.untimed(0, "i", "k1", true), Pupils.untimed(1, "i", "k1", true));
        assertThat(AnswerSet.of(List.of(again)).answers()).isEqualTo(2);
    }

    @Test
    void answersOfOneBundleAreAllAskedBeforeOneIsTold() {
        Instant sat = Instant.parse("2026-09-01T08:00:00Z");
        History paper = Pupils.history(
                "s:1",
                Pupils.timed(sat, "a", true),
                Pupils.timed(sat, "b", true),
                Pupils.timed(sat.plusSeconds(1), "c", true));
        Noting noting = new Noting();
        Bundles.walk(paper, noting.learn(List.of()).walk("s:1"), new double[3], 0);
        assertThat(noting.said).containsExactly("a?", "b?", "a", "b", "c?", "c");
    }

    @Test
    void untimedAnswersAreWalkedOneByOne() {
        History practice = Pupils.history("s:1", Pupils.untimed(0, "a", "k", true), Pupils.untimed(1, "b", "k", true));
        Noting noting = new Noting();
        Bundles.walk(practice, noting.learn(List.of()).walk("s:1"), new double[2], 0);
        assertThat(noting.said).containsExactly("a?", "a", "b?", "b");
    }

    @Test
    void aPredictionThatIsNoProbabilityIsNoPrediction() {
        History one = Pupils.history("s:1", Pupils.untimed(0, "a", "k", true));
        assertThatIllegalStateException()
                .isThrownBy(() -> Bundles.walk(one, new Fixed(Double.NaN), new double[1], 0))
                .withMessageContaining("NaN");
        assertThatIllegalStateException().isThrownBy(() -> Bundles.walk(one, new Fixed(1.5), new double[1], 0));
    }

    @Test
    void answersOnPointsUnseenInTrainingAreScoredAndCounted() {
        List<History> pupils = IntStream.range(0, 12)
                .mapToObj(user -> Pupils.history("s:" + user, Pupils.untimed(0, "i", "only" + user, true)))
                .toList();
        Trial.Foretold foretold = Trial.of(AnswerSet.of(pupils), FIVE).foretell(new Noting(), 0, () -> 0);
        assertThat(foretold.answersOnUnseenPoints()).isEqualTo(4);
        assertThat(foretold.predicted()).hasSize(4);
    }

    @Test
    void pooledPredictionsStandAtTheirAnswers() {
        List<History> pupils = Pupils.coins(30, 4, 0.5, new Random(5));
        Trial trial = Trial.of(AnswerSet.of(pupils), FIVE);
        List<Trial.Foretold> foretold = IntStream.range(0, 5)
                .mapToObj(fold -> new Trial.Foretold(fold, truth(trial.folds().get(fold)), 0, 0, 0))
                .toList();
        Judgement pooled = trial.judgePooled(foretold, 0, new Random(1));
        assertThat(pooled.accuracy().auc()).hasValue(1);
        assertThat(pooled.accuracy().answers()).isEqualTo(120);
    }

    private static double[] truth(AnswerSet answers) {
        return IntStream.range(0, answers.answers())
                .mapToDouble(i -> answers.correct()[i] ? 0.9 : 0.1)
                .toArray();
    }

    private static Map<String, double[]> walked(Predictor predictor, List<History> pupils) {
        Map<String, double[]> predictions = new HashMap<>();
        for (History pupil : pupils) {
            double[] predicted = new double[pupil.answers().size()];
            Bundles.walk(pupil, predictor.walk(pupil.studentId()), predicted, 0);
            predictions.put(pupil.studentId(), predicted);
        }
        return predictions;
    }

    /** Notes who was learned from, who was walked, and what was asked and told. */
    private static final class Noting implements Learner {

        private final Set<String> walked = new HashSet<>();
        private final List<String> said = new ArrayList<>();
        private Set<String> learned = Set.of();

        @Override
        public String name() {
            return "noting";
        }

        @Override
        public Predictor learn(List<History> training) {
            learned = training.stream().map(History::studentId).collect(Collectors.toSet());
            return studentId -> {
                walked.add(studentId);
                return new Walk() {
                    @Override
                    public double probabilityCorrect(Question next) {
                        said.add(next.itemId() + "?");
                        return 0.5;
                    }

                    @Override
                    public void observe(Answer answer) {
                        said.add(answer.itemId());
                    }
                };
            };
        }
    }

    private record Fixed(double probability) implements Walk {

        @Override
        public double probabilityCorrect(Question next) {
            return probability;
        }

        @Override
        public void observe(Answer answer) {}
    }
}
