package org.xueqing.evaluation.learner;

import java.util.List;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;

/** Baseline: the share of correct answers in training, for every question. A half without training answers. */
public final class MeanLearner implements Learner {

    @Override
    public String name() {
        return "mean";
    }

    @Override
    public Predictor learn(List<History> training) {
        double mean = mean(training);
        return student -> new Constant(mean);
    }

    static double mean(List<History> training) {
        return training.stream()
                .flatMap(history -> history.answers().stream())
                .mapToInt(answer -> answer.isCorrect() ? 1 : 0)
                .average()
                .orElse(0.5);
    }

    private record Constant(double mean) implements Walk {

        @Override
        public double probabilityCorrect(Question next) {
            return mean;
        }

        @Override
        public void observe(Answer answer) {}
    }
}
