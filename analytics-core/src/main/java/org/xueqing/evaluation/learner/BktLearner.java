package org.xueqing.evaluation.learner;

import java.util.List;
import org.xueqing.calibration.Beliefs;
import org.xueqing.calibration.Evidence;
import org.xueqing.calibration.FullCalibration;
import org.xueqing.calibration.PooledCalibration;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Question;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.mastery.Trace;
import org.xueqing.response.BktParameters;
import org.xueqing.response.SurplusEffects;

/**
 * What a run does: calibrate on training pupils, trace the others. Each part of the model can be left out, to see what it
 * is worth.
 *
 * @param pools points share what they know; a foreign source has no units, so all of its points are one
 * @param forgets mastery may be lost
 * @param easesItems items differ in difficulty
 * @param effects of what a pupil does on other points
 */
public record BktLearner(
        String name, boolean pools, boolean forgets, boolean easesItems, SurplusEffects effects, Skills skills)
        implements Learner {

    static BktLearner plain(String name) {
        return new BktLearner(name, true, false, false, SurplusEffects.NONE, Skills.COMBINATION);
    }

    static BktLearner full(String name) {
        return new BktLearner(name, true, true, true, SurplusEffects.USUAL, Skills.COMBINATION);
    }

    BktLearner withoutPooling() {
        return new BktLearner(name, false, forgets, easesItems, effects, skills);
    }

    BktLearner withoutForgetting() {
        return new BktLearner(name, pools, false, easesItems, effects, skills);
    }

    BktLearner withoutEase() {
        return new BktLearner(name, pools, forgets, false, effects, skills);
    }

    BktLearner with(SurplusEffects other) {
        return new BktLearner(name, pools, forgets, easesItems, other, skills);
    }

    BktLearner of(Skills other) {
        return new BktLearner(name, pools, forgets, easesItems, effects, other);
    }

    @Override
    public String settings() {
        return "pools=" + pools + " forgets=" + forgets + " easesItems=" + easesItems + " beliefAnswers="
                + Beliefs.USUAL_ANSWERS + " surplus=" + effects.onPrior() + "," + effects.onLearning() + ","
                + effects.onAnswers();
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
        return new FullCalibration(points, easesItems)
                .of(Evidence.of(training))
                .parameters()
                .with(effects);
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
