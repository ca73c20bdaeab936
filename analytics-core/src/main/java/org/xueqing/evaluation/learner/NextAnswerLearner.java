package org.xueqing.evaluation.learner;

import java.util.List;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.encoding.Prerequisites;
import org.xueqing.prediction.training.Method;
import org.xueqing.prediction.training.NextAnswerTrainer;
import org.xueqing.prediction.training.Training.Trained;

/** What a run trains to predict the next answer. Where there is too little to learn from, the mean. */
record NextAnswerLearner(String name, Method method) implements Learner {

    /** Points of other catalogues build on nothing in ours. */
    private static final Prerequisites PREREQUISITES = Prerequisites.of(Curriculum.load());

    static NextAnswerLearner logistic() {
        return new NextAnswerLearner("next-logistic", Method.Logistic.USUAL);
    }

    static NextAnswerLearner boosted() {
        return new NextAnswerLearner("next-boosted", Method.Boosted.USUAL);
    }

    static NextAnswerLearner quick() {
        return new NextAnswerLearner("next-quick", Method.Boosted.QUICK);
    }

    @Override
    public String settings() {
        return method.toString();
    }

    @Override
    public Predictor learn(List<History> training) {
        return NextAnswerTrainer.train(training, PREREQUISITES, method) instanceof Trained trained
                ? student -> new Following(trained.model().walk())
                : new MeanLearner().learn(training);
    }

    private record Following(NextAnswerModel.Walk walk) implements Walk {

        @Override
        public double probabilityCorrect(Question next) {
            return walk.probabilityCorrect(next);
        }

        @Override
        public void observe(Answer answer) {
            walk.observe(answer);
        }
    }
}
