package org.xueqing.evaluation.learner;

import java.util.List;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.mastery.Trace;
import org.xueqing.response.BktParameters;

/**
 * Ablation of the joint observation: each knowledge point of an answer is asked and told as if the answer needed it alone;
 * the mean of what they predict counts.
 */
record ApartLearner(String name, BktLearner model) implements Learner {

    @Override
    public String settings() {
        return "apart, " + model.settings();
    }

    @Override
    public Skills skills() {
        return model.skills();
    }

    @Override
    public Predictor learn(List<History> training) {
        BktParameters parameters = model.parameters(training);
        double mean = MeanLearner.mean(training);
        return student -> new Apart(new Trace(parameters), mean);
    }

    private record Apart(Trace trace, double mean) implements Walk {

        @Override
        public double probabilityCorrect(Question next) {
            return next.knowledgePoints().stream()
                    .mapToDouble(point -> trace.ask(List.of(point), next.itemId(), next.place(), next.isTimed()))
                    .average()
                    .orElse(mean);
        }

        @Override
        public void observe(Answer answer) {
            for (String point : answer.isEvidence() ? answer.knowledgePoints() : List.<String>of()) {
                trace.fold(new Answer(
                        answer.place(),
                        answer.isTimed(),
                        answer.itemId(),
                        List.of(point),
                        answer.attempt(),
                        answer.isCorrect()));
            }
        }
    }
}
