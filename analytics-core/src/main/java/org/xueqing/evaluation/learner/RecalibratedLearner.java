package org.xueqing.evaluation.learner;

import java.util.ArrayList;
import java.util.List;
import org.xueqing.calibration.BetaMap;
import org.xueqing.evaluation.Bundles;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;

/**
 * Another learner whose probabilities are mapped to what was observed. The map is learnt on inner folds of the training
 * pupils: each is predicted by the learner trained on the others.
 */
record RecalibratedLearner(String name, Learner learner) implements Learner {

    private static final int INNER_FOLDS = 6;

    @Override
    public String settings() {
        return "recalibrated on " + INNER_FOLDS + " inner folds, " + learner.settings();
    }

    @Override
    public Skills skills() {
        return learner.skills();
    }

    @Override
    public Predictor learn(List<History> training) {
        BetaMap map = map(training);
        Predictor predictor = learner.learn(training);
        return student -> new Mapped(predictor.walk(student), map);
    }

    private BetaMap map(List<History> training) {
        List<Double> predicted = new ArrayList<>();
        List<Boolean> correct = new ArrayList<>();
        for (int fold = 0; fold < INNER_FOLDS; fold++) {
            int unseen = fold;
            Predictor predictor = learner.learn(
                    training.stream().filter(history -> fold(history) != unseen).toList());
            training.stream()
                    .filter(history -> fold(history) == unseen)
                    .forEach(history -> predict(history, predictor.walk(history.studentId()), predicted, correct));
        }
        boolean[] outcomes = new boolean[correct.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = correct.get(i);
        }
        return BetaMap.fit(predicted.stream().mapToDouble(p -> p).toArray(), outcomes);
    }

    private static void predict(History history, Walk walk, List<Double> predicted, List<Boolean> correct) {
        double[] ofPupil = new double[history.answers().size()];
        Bundles.walk(history, walk, ofPupil, 0);
        for (int i = 0; i < ofPupil.length; i++) {
            predicted.add(ofPupil[i]);
            correct.add(history.answers().get(i).isCorrect());
        }
    }

    private static int fold(History history) {
        return Math.floorMod(history.studentId().hashCode(), INNER_FOLDS);
    }

    private record Mapped(Walk walk, BetaMap map) implements Walk {

        @Override
        public double probabilityCorrect(Question next) {
            return map.of(walk.probabilityCorrect(next));
        }

        @Override
        public void observe(Answer answer) {
            walk.observe(answer);
        }
    }
}
