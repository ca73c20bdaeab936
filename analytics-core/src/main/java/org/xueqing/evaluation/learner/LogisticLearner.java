package org.xueqing.evaluation.learner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;

/**
 * Logistic regressions on counts of earlier right and wrong answers, each as ln(1 + count): performance factors analysis
 * (Pavlik, Cen and Koedinger 2009), the same with the items' difficulties, and Best-LR (Gervet et al. 2020,
 * doi:10.5281/zenodo.4143614). What was never seen in training has no weight.
 */
public final class LogisticLearner implements Learner {

    /** What a prediction is made of, beside each knowledge point with its own two slopes. */
    enum Part {
        ITEM,
        COUNTS_OF_ALL,
        COUNTS_OF_ITEM
    }

    private final String name;
    private final Set<Part> parts;

    private LogisticLearner(String name, Set<Part> parts) {
        this.name = name;
        this.parts = parts;
    }

    public static LogisticLearner pfa() {
        return new LogisticLearner("pfa", Set.of());
    }

    public static LogisticLearner pfaWithItems() {
        return new LogisticLearner("pfa-item", Set.of(Part.ITEM));
    }

    public static LogisticLearner best() {
        return new LogisticLearner("best-lr", Set.of(Part.values()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String settings() {
        return "penalty=0.5*sum(w^2)";
    }

    @Override
    public Skills skills() {
        return Skills.Q;
    }

    @Override
    public Predictor learn(List<History> training) {
        Map<String, Integer> numbers = new HashMap<>();
        SparseRows rows = new SparseRows();
        for (History history : training) {
            PracticeCounts counts = new PracticeCounts();
            for (Answer answer : history.answers()) {
                features(answer.itemId(), answer.knowledgePoints(), counts, (feature, value) -> {
                    Integer number = numbers.get(feature);
                    if (number == null) {
                        number = numbers.size();
                        numbers.put(feature, number);
                    }
                    rows.put(number, value);
                });
                rows.end(answer.isCorrect());
                counts.add(answer);
            }
        }
        double[] weights = LogisticFit.weights(rows, numbers.size());
        return student -> new Weighted(numbers, weights, new PracticeCounts());
    }

    private void features(String item, List<String> points, PracticeCounts counts, ObjDoubleConsumer<String> feature) {
        for (String point : points) {
            PracticeCounts.Count practised = counts.ofPoint(point);
            feature.accept("point " + point, 1);
            put("point right " + point, practised.logRight(), feature);
            put("point wrong " + point, practised.logWrong(), feature);
        }
        if (parts.contains(Part.ITEM)) {
            feature.accept("item " + item, 1);
        }
        if (parts.contains(Part.COUNTS_OF_ALL)) {
            put("all right", counts.all().logRight(), feature);
            put("all wrong", counts.all().logWrong(), feature);
        }
        if (parts.contains(Part.COUNTS_OF_ITEM)) {
            put("item right", counts.ofItem(item).logRight(), feature);
            put("item wrong", counts.ofItem(item).logWrong(), feature);
        }
    }

    private static void put(String name, double value, ObjDoubleConsumer<String> feature) {
        if (value > 0) {
            feature.accept(name, value);
        }
    }

    private final class Weighted implements Walk {

        private final Map<String, Integer> numbers;
        private final double[] weights;
        private final PracticeCounts counts;

        Weighted(Map<String, Integer> numbers, double[] weights, PracticeCounts counts) {
            this.numbers = numbers;
            this.weights = weights;
            this.counts = counts;
        }

        @Override
        public double probabilityCorrect(Question next) {
            double[] logit = {weights[weights.length - 1]};
            features(next.itemId(), next.knowledgePoints(), counts, (feature, value) -> {
                Integer number = numbers.get(feature);
                logit[0] += number == null ? 0 : weights[number] * value;
            });
            return 1 / (1 + Math.exp(-logit[0]));
        }

        @Override
        public void observe(Answer answer) {
            counts.add(answer);
        }
    }
}
