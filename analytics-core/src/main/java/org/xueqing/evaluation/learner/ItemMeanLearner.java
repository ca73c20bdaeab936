package org.xueqing.evaluation.learner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;

/** Baseline: the share of correct answers to the item in training, drawn towards that of all items where it has few. */
public final class ItemMeanLearner implements Learner {

    /** An item counts as if it had been answered so often more, as items are on average. */
    private static final double SHRINKAGE_ANSWERS = 8;

    @Override
    public String name() {
        return "itemmean";
    }

    @Override
    public String settings() {
        return "shrinkageAnswers=" + SHRINKAGE_ANSWERS;
    }

    @Override
    public Predictor learn(List<History> training) {
        double mean = MeanLearner.mean(training);
        Map<String, Count> counts = new HashMap<>();
        training.forEach(history -> history.answers()
                .forEach(answer -> counts.computeIfAbsent(answer.itemId(), item -> new Count())
                        .add(answer.isCorrect())));
        Map<String, Double> means = new HashMap<>();
        counts.forEach((item, count) -> means.put(item, count.drawnTowards(mean)));
        return student -> new ByItem(means, mean);
    }

    private static final class Count {

        private long answers;
        private long correct;

        void add(boolean isCorrect) {
            answers++;
            correct += isCorrect ? 1 : 0;
        }

        double drawnTowards(double mean) {
            return (correct + SHRINKAGE_ANSWERS * mean) / (answers + SHRINKAGE_ANSWERS);
        }
    }

    private record ByItem(Map<String, Double> means, double mean) implements Walk {

        @Override
        public double probabilityCorrect(Question next) {
            return means.getOrDefault(next.itemId(), mean);
        }

        @Override
        public void observe(Answer answer) {}
    }
}
