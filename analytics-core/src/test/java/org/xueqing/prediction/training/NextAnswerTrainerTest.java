package org.xueqing.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.evaluation.Accuracy;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.Ground;
import org.xueqing.prediction.HistoryFeatures;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.School;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.boosting.BoostingSettings;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.FoldedEncodings;
import org.xueqing.prediction.encoding.Prerequisites;
import org.xueqing.prediction.training.Training.TooFewAnswers;
import org.xueqing.prediction.training.Training.Trained;

class NextAnswerTrainerTest {

    private static final List<History> PUPILS = new School(42).pupils(400, 30, false);
    private static final List<History> SEEN = PUPILS.subList(0, 300);
    private static final List<History> UNSEEN = PUPILS.subList(300, 400);

    static Stream<Method> methods() {
        return Stream.of(Method.Logistic.USUAL, new Method.Boosted(new BoostingSettings(60, 0.1, 15, 40, 5, 0.5, 1)));
    }

    @Test
    void ourScoresAreSmilesOwn() {
        TrainingRows rows = TrainingRows.of(SEEN, FoldedEncodings.of(SEEN, School.PREREQUISITES));
        Standardisation standard = Standardisation.of(rows.values());
        var smile = LogisticFit.fit(standard, rows.values(), rows.shares(), 1);
        Scorer ours = NextAnswerTrainer.logistic(rows, 1);
        double[] standardised = new double[Feature.COUNT];
        double[] posterior = new double[2];
        for (double[] row : rows.values()) {
            standard.apply(row, standardised);
            smile.predict(standardised, posterior);
            assertThat(1 / (1 + Math.exp(-ours.logit(row)))).isCloseTo(posterior[1], within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void beatsTheItemMeanOnUnseenPupils(Method method) {
        NextAnswerModel model = trained(SEEN, method);
        Observed observed = Observed.of(UNSEEN, model);
        double[] itemMeans = UNSEEN.stream()
                .flatMap(pupil -> pupil.answers().stream())
                .mapToDouble(answer -> model.encodings().itemMean(answer.itemId()))
                .toArray();
        assertThat(auc(observed.predicted(), observed.correct()))
                .isGreaterThan(auc(itemMeans, observed.correct()) + 0.02);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void contributionsAddUpToTheLogit(Method method) {
        NextAnswerModel model = trained(SEEN, method);
        for (History pupil : UNSEEN.subList(0, 10)) {
            HistoryFeatures features = new HistoryFeatures(model.encodings());
            for (Answer answer : pupil.answers()) {
                double[] values = features.before(Question.of(answer));
                double[] contributions = new double[Feature.COUNT];
                double rest = model.scorer().contribute(values, contributions);
                assertThat(rest + Arrays.stream(contributions).sum())
                        .isCloseTo(model.scorer().logit(values), within(1e-9));
                features.add(answer);
            }
        }
    }

    /** Untimed pupils of the school ask for no hints. */
    @ParameterizedTest
    @MethodSource("methods")
    void hintsAndPrerequisitesAddNothingWhereThereAreNone(Method method) {
        NextAnswerModel model = ((Trained) NextAnswerTrainer.train(SEEN, Prerequisites.NONE, method)).model();
        for (History pupil : UNSEEN.subList(0, 10)) {
            HistoryFeatures features = new HistoryFeatures(model.encodings());
            for (Answer answer : pupil.answers()) {
                double[] contributions = new double[Feature.COUNT];
                model.scorer().contribute(features.before(Question.of(answer)), contributions);
                Stream.of(Feature.values())
                        .filter(feature ->
                                Set.of(Ground.HELP, Ground.PREREQUISITES).contains(feature.ground()))
                        .forEach(feature ->
                                assertThat(contributions[feature.ordinal()]).isCloseTo(0, within(1e-9)));
                features.add(answer);
            }
        }
    }

    @Test
    void treesDoNotAskForHelp() {
        List<History> pupils = new School(78).pupils(100, 40, true);
        Method trees = new Method.Boosted(new BoostingSettings(60, 0.1, 15, 40, 5, 1, 1));
        NextAnswerModel model = trained(pupils, trees);
        HistoryFeatures features = new HistoryFeatures(model.encodings());
        for (Answer answer : pupils.get(0).answers()) {
            double[] contributions = new double[Feature.COUNT];
            model.scorer().contribute(features.before(Question.of(answer)), contributions);
            assertThat(contributions[Feature.HELP_LATELY.ordinal()]).isZero();
            features.add(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void doesNotDependOnTheOrderOfThePupils(Method method) {
        List<History> shuffled = new ArrayList<>(SEEN);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Observed.of(UNSEEN, trained(shuffled, method)).predicted())
                .isEqualTo(Observed.of(UNSEEN, trained(SEEN, method)).predicted());
    }

    /** What training saw before an answer is what live sees before it, answer by answer; hints and earlier points among it. */
    @Test
    void liveFeaturesAreTrainingFeatures() {
        List<History> pupils = new School(77).pupils(200, 50, true);
        FoldedEncodings encodings = FoldedEncodings.of(pupils, School.PREREQUISITES);
        TrainingRows rows = TrainingRows.of(pupils, encodings);
        List<Encodings> said = IntStream.range(0, FoldedEncodings.FOLDS)
                .mapToObj(encodings::outside)
                .toList();
        int row = 0;
        for (History pupil : pupils) {
            HistoryFeatures live = new HistoryFeatures(said.get(FoldedEncodings.fold(pupil.studentId())));
            for (List<Answer> bundle : pupil.bundles()) {
                for (Answer answer : bundle) {
                    assertThat(live.before(Question.of(answer))).isEqualTo(rows.values()[row++]);
                }
                bundle.forEach(live::add);
            }
        }
        assertThat(row).isEqualTo(10_000);
        assertThat(Feature.values()).allSatisfy(feature -> assertThat(Stream.of(rows.values())
                        .mapToDouble(values -> values[feature.ordinal()])
                        .distinct()
                        .limit(2))
                .as(feature.key() + " tells something")
                .hasSize(2));
    }

    @Test
    void saysThatThereIsTooLittle() {
        assertThat(NextAnswerTrainer.train(List.of(), School.PREREQUISITES, Method.Logistic.USUAL))
                .isEqualTo(new TooFewAnswers(0));
    }

    private static NextAnswerModel trained(List<History> pupils, Method method) {
        return ((Trained) NextAnswerTrainer.train(pupils, School.PREREQUISITES, method)).model();
    }

    private static double auc(double[] predicted, boolean[] correct) {
        return Accuracy.of(predicted, correct).auc().orElseThrow();
    }
}
