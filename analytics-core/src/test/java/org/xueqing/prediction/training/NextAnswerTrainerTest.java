package org.xueqing.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.evaluation.Accuracy;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.prediction.FoldedCounts;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.OutcomeRates;
import org.xueqing.prediction.PupilFeatures;
import org.xueqing.prediction.PupilHash;
import org.xueqing.prediction.training.Training.TooFewAnswers;
import org.xueqing.prediction.training.Training.Trained;

class NextAnswerTrainerTest {

    private final List<History> school = school(new Random(42), 400, 30);
    private final OutcomeRates rates = rates(school);

    @Test
    void ourScoresAreSmilesOwn() {
        List<PupilFeatures> pupils = pupils(false);
        NextAnswerModel model = ((Trained) NextAnswerTrainer.train(pupils)).model();
        double[][] rows = pupils.stream()
                .sorted(Comparator.comparing(PupilFeatures::studentId))
                .flatMap(pupil -> Arrays.stream(pupil.features()))
                .toArray(double[][]::new);
        int[] labels = pupils.stream()
                .sorted(Comparator.comparing(PupilFeatures::studentId))
                .flatMapToInt(pupil -> IntStream.range(0, pupil.answers()).map(i -> pupil.correct()[i] ? 1 : 0))
                .toArray();
        Standardisation standard = Standardisation.of(rows);
        var smile = NextAnswerTrainer.fit(standard, rows, labels);
        double[] posterior = new double[2];
        for (double[] row : rows) {
            smile.predict(standard.apply(row), posterior);
            assertThat(model.probability(row)).isCloseTo(posterior[1], within(1e-9));
        }
    }

    @Test
    void beatsTheItemMeanOnUnseenPupils() {
        NextAnswerModel model = ((Trained) NextAnswerTrainer.train(pupils(false))).model();
        List<PupilFeatures> unseen = pupils(true);
        boolean[] correct =
                new boolean[unseen.stream().mapToInt(PupilFeatures::answers).sum()];
        double[] predicted = new double[correct.length];
        double[] itemMeans = new double[correct.length];
        int row = 0;
        for (PupilFeatures pupil : unseen) {
            for (int i = 0; i < pupil.answers(); i++, row++) {
                correct[row] = pupil.correct()[i];
                predicted[row] = model.probability(pupil.features()[i]);
                itemMeans[row] = pupil.itemMeans()[i];
            }
        }
        assertThat(Accuracy.of(predicted, correct).auc().orElseThrow())
                .isGreaterThan(Accuracy.of(itemMeans, correct).auc().orElseThrow() + 0.02);
    }

    @Test
    void doesNotDependOnTheOrderOfThePupils() {
        List<PupilFeatures> shuffled = new ArrayList<>(pupils(false));
        Collections.shuffle(shuffled, new Random(1));
        assertThat(NextAnswerTrainer.train(shuffled)).isEqualTo(NextAnswerTrainer.train(pupils(false)));
    }

    @Test
    void saysThatThereIsTooLittle() {
        assertThat(NextAnswerTrainer.train(List.of())).isEqualTo(new TooFewAnswers(0));
    }

    /** Changing the outcomes from some answer on must not change any feature up to that answer. */
    @Test
    void featuresNeverLookAtTheAnswerTheyPredict() {
        History history = school.get(0);
        List<Answer> turned = new ArrayList<>(history.answers().subList(0, 10));
        history.answers().stream().skip(10).map(NextAnswerTrainerTest::turned).forEach(turned::add);
        var seen = rates.from(PupilHash.fold(history.studentId()));
        double[][] before = PupilFeatures.of(history, seen).features();
        double[][] after =
                PupilFeatures.of(new History(history.studentId(), turned), seen).features();
        assertThat(Arrays.copyOf(after, 11)).isDeepEqualTo(Arrays.copyOf(before, 11));
        assertThat(after[11]).isNotEqualTo(before[11]);
    }

    /** A pupil's own outcomes and those of the unseen fold never enter the rates that its fold sees. */
    @Test
    void ratesLeaveOutTheOwnAndTheUnseenFold() {
        FoldedCounts own = FoldedCounts.one(2, true);
        FoldedCounts unseen = FoldedCounts.one(PupilHash.UNSEEN_FOLD, true);
        FoldedCounts other = FoldedCounts.one(3, false);
        FoldedCounts all = own.plus(unseen).plus(other);
        OutcomeRates with = new OutcomeRates(Map.of("i", all), Map.of(), all);
        OutcomeRates without = new OutcomeRates(Map.of("i", other), Map.of(), other);
        assertThat(with.from(2).itemMean("i")).isEqualTo(without.from(2).itemMean("i"));
        assertThat(with.from(3).itemMean("i")).isNotEqualTo(without.from(3).itemMean("i"));
    }

    @Test
    void foldOfAPupilIsTheMd5OfTheIdModuloFive() {
        assertThat(IntStream.range(0, 12).map(id -> PupilHash.fold(Integer.toString(id))))
                .containsExactly(0, 1, 2, 3, 0, 3, 2, 0, 1, 4, 4, 0);
    }

    private List<PupilFeatures> pupils(boolean isUnseen) {
        return school.stream()
                .filter(history -> isUnseen == (PupilHash.fold(history.studentId()) == PupilHash.UNSEEN_FOLD))
                .map(history -> PupilFeatures.of(history, rates.from(PupilHash.fold(history.studentId()))))
                .toList();
    }

    private static OutcomeRates rates(List<History> school) {
        Map<String, FoldedCounts> items = new HashMap<>();
        FoldedCounts all = new FoldedCounts();
        for (History history : school) {
            for (Answer answer : history.answers()) {
                FoldedCounts one = FoldedCounts.one(PupilHash.fold(history.studentId()), answer.isCorrect());
                items.merge(answer.itemId(), one, FoldedCounts::plus);
                all = all.plus(one);
            }
        }
        return new OutcomeRates(items, Map.of(), all);
    }

    /** Pupils of different ability on items of different difficulty. */
    private static List<History> school(RandomGenerator random, int pupils, int answers) {
        double[] difficulties = random.doubles(60, -2, 2).toArray();
        return IntStream.range(0, pupils)
                .mapToObj(pupil -> history(random, "pupil-" + pupil, answers, difficulties))
                .toList();
    }

    private static History history(RandomGenerator random, String pupil, int answers, double[] difficulties) {
        double ability = random.nextGaussian() * 1.2;
        List<Answer> history = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            int item = random.nextInt(difficulties.length);
            double p = 1 / (1 + Math.exp(difficulties[item] - ability));
            history.add(answer(i, "item-" + item, random.nextDouble() < p));
        }
        return new History(pupil, history);
    }

    private static Answer answer(int sequence, String item, boolean isCorrect) {
        return new Answer(new Place(Instant.EPOCH, sequence, ""), false, item, List.of("K1"), 1, isCorrect);
    }

    private static Answer turned(Answer answer) {
        return new Answer(
                answer.place(),
                answer.isTimed(),
                answer.itemId(),
                answer.knowledgePoints(),
                answer.attempt(),
                !answer.isCorrect());
    }
}
