package org.xueqing.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/**
 * Cross-validation by pupil: a fold's pupils are predicted by what was learned from the pupils of all other folds. Nobody is
 * in both, and every answer of everybody is predicted once.
 */
public final class Trial {

    private final AnswerSet all;
    private final List<AnswerSet> byFold = new ArrayList<>();
    private final List<List<Integer>> pupilsByFold = new ArrayList<>();

    private Trial(AnswerSet all, Md5Folds folds) {
        this.all = all;
        for (int fold = 0; fold < folds.count(); fold++) {
            pupilsByFold.add(new ArrayList<>());
        }
        for (int pupil = 0; pupil < all.pupils(); pupil++) {
            pupilsByFold.get(folds.of(all.histories().get(pupil).studentId())).add(pupil);
        }
        pupilsByFold.forEach(pupils -> byFold.add(
                AnswerSet.of(pupils.stream().map(all.histories()::get).toList())));
    }

    public static Trial of(AnswerSet answers, Md5Folds folds) {
        return new Trial(answers, folds);
    }

    public AnswerSet all() {
        return all;
    }

    public List<AnswerSet> folds() {
        return List.copyOf(byFold);
    }

    /**
     * What a learner foretold for one fold.
     *
     * @param predicted for every answer of the fold
     * @param answersOnUnseenPoints answers none of whose knowledge points occurs in training; they are scored all the same
     */
    public record Foretold(
            int fold, double[] predicted, long answersOnUnseenPoints, double fitSeconds, double walkSeconds) {}

    /** @param nanos a clock to measure spans with */
    public Foretold foretell(Learner learner, int fold, LongSupplier nanos) {
        List<History> training = training(fold);
        long begun = nanos.getAsLong();
        Predictor predictor = learner.learn(training);
        long learned = nanos.getAsLong();
        double[] predicted = walk(predictor, byFold.get(fold));
        long walked = nanos.getAsLong();
        return new Foretold(
                fold, predicted, unseen(training, byFold.get(fold)), (learned - begun) / 1e9, (walked - learned) / 1e9);
    }

    /** Figures of one fold. */
    public Judgement judge(Foretold foretold, int resamples, RandomGenerator random) {
        return Judgement.of(byFold.get(foretold.fold()), foretold.predicted(), resamples, random);
    }

    /** Figures of all folds' predictions together, each pupil predicted by those who had not seen this pupil. */
    public Judgement judgePooled(List<Foretold> foretold, int resamples, RandomGenerator random) {
        double[] predicted = new double[all.answers()];
        Arrays.fill(predicted, Double.NaN);
        foretold.forEach(fold -> place(fold, predicted));
        return Judgement.of(all, predicted, resamples, random);
    }

    private void place(Foretold foretold, double[] predicted) {
        List<Integer> pupils = pupilsByFold.get(foretold.fold());
        AnswerSet answers = byFold.get(foretold.fold());
        for (int i = 0; i < pupils.size(); i++) {
            int from = answers.begin(i);
            int length = answers.begin(i + 1) - from;
            System.arraycopy(foretold.predicted(), from, predicted, all.begin(pupils.get(i)), length);
        }
    }

    private List<History> training(int fold) {
        Set<Integer> test = new HashSet<>(pupilsByFold.get(fold));
        List<History> training = new ArrayList<>();
        for (int pupil = 0; pupil < all.pupils(); pupil++) {
            if (!test.contains(pupil)) {
                training.add(all.histories().get(pupil));
            }
        }
        return List.copyOf(training);
    }

    private static double[] walk(Predictor predictor, AnswerSet answers) {
        double[] predicted = new double[answers.answers()];
        for (int pupil = 0; pupil < answers.pupils(); pupil++) {
            History history = answers.histories().get(pupil);
            Bundles.walk(history, predictor.walk(history.studentId()), predicted, answers.begin(pupil));
        }
        return predicted;
    }

    private static long unseen(List<History> training, AnswerSet test) {
        Set<String> known = new HashSet<>();
        answers(training).forEach(answer -> known.addAll(answer.knowledgePoints()));
        return answers(test.histories())
                .filter(answer -> answer.knowledgePoints().stream().noneMatch(known::contains))
                .count();
    }

    private static Stream<Answer> answers(List<History> histories) {
        return histories.stream().flatMap(history -> history.answers().stream());
    }
}
