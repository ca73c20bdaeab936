package org.xueqing.evaluation.learner;

import java.util.List;
import org.xueqing.calibration.Beliefs;
import org.xueqing.calibration.Evidence;
import org.xueqing.calibration.FullCalibration;
import org.xueqing.calibration.PooledCalibration;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.mastery.Trace;
import org.xueqing.response.BktParameters;

/**
 * What a run does: calibrate on training pupils, trace the others. Each part of the model can be left out, to see what it
 * is worth.
 *
 * @param pools points share what they know; a foreign source has no units, so all of its points are one
 * @param forgets mastery may be lost
 * @param easesItems items differ in difficulty
 * @param hasSurplus what a pupil does on other points counts
 */
public record BktLearner(
        String name, boolean pools, boolean forgets, boolean easesItems, boolean hasSurplus, Skills skills)
        implements Learner {

    static BktLearner plain(String name) {
        return new BktLearner(name, true, false, false, false, Skills.COMBINATION);
    }

    static BktLearner full(String name) {
        return new BktLearner(name, true, true, true, true, Skills.COMBINATION);
    }

    BktLearner withoutPooling() {
        return new BktLearner(name, false, forgets, easesItems, hasSurplus, skills);
    }

    BktLearner withoutForgetting() {
        return new BktLearner(name, pools, false, easesItems, hasSurplus, skills);
    }

    BktLearner withoutEase() {
        return new BktLearner(name, pools, forgets, false, hasSurplus, skills);
    }

    BktLearner withoutSurplus() {
        return new BktLearner(name, pools, forgets, easesItems, false, skills);
    }

    BktLearner of(Skills other) {
        return new BktLearner(name, pools, forgets, easesItems, hasSurplus, other);
    }

    @Override
    public String settings() {
        return "pools=" + pools + " forgets=" + forgets + " easesItems=" + easesItems + " hasSurplus=" + hasSurplus
                + " beliefAnswers=" + Beliefs.USUAL_ANSWERS;
    }

    @Override
    public Predictor learn(List<History> training) {
        BktParameters parameters = parameters(training);
        double mean = MeanLearner.mean(training);
        return student -> new Tracer(new Trace(parameters), mean);
    }

    BktParameters parameters(List<History> training) {
        PooledCalibration points = pools
                ? new PooledCalibration(point -> "", forgets, Beliefs.USUAL_ANSWERS)
                : PooledCalibration.alone(forgets, Beliefs.USUAL_ANSWERS);
        return new FullCalibration(points, easesItems, hasSurplus)
                .of(Evidence.of(training))
                .parameters();
    }

    /** @param mean for a question without knowledge points */
    private record Tracer(Trace trace, double mean) implements Walk {

        @Override
        public double probabilityCorrect(Question next) {
            return next.knowledgePoints().isEmpty()
                    ? mean
                    : trace.ask(next.knowledgePoints(), next.itemId(), next.place(), next.isTimed());
        }

        @Override
        public void observe(Answer answer) {
            if (answer.isEvidence()) {
                trace.fold(answer);
            }
        }
    }
}
